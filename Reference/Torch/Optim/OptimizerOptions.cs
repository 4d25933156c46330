namespace TorchSharp.Modules;

/// <summary>What every optimizer's options have.</summary>
public class OptimizerOptions
{
    public double? LearningRate { get; set; }

    /// <summary>What schedulers start from.</summary>
    public double InitialLearningRate { get; set; }

    /// <summary>Whether steps go uphill.</summary>
    internal virtual bool IsMaximizing => false;

    /// <summary>Takes over what this leaves open.</summary>
    internal virtual void Complete(OptimizerOptions defaults) => LearningRate ??= defaults.LearningRate;
}
