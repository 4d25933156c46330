namespace TorchSharp.Modules;

/// <summary>What every optimizer's options have.</summary>
public class OptimizerOptions
{
    public double? LearningRate { get; set; }

    /// <summary>What schedulers start from.</summary>
    public double InitialLearningRate { get; set; }

    /// <summary>Whether steps go uphill.</summary>
    internal virtual bool IsMaximizing => false;

    /// <summary>All options in the order of files; null for those left open.</summary>
    internal virtual object?[] Values
    {
        get => [InitialLearningRate, LearningRate];
        set => (InitialLearningRate, LearningRate) = ((double)value[0]!, (double?)value[1]);
    }

    /// <summary>Takes over what this leaves open.</summary>
    internal void Complete(OptimizerOptions defaults) => Values = [.. Values.Zip(defaults.Values, (own, other) => own ?? other)];
}
