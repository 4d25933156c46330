namespace TorchSharp.Modules;

/// <summary>What every optimizer's options have.</summary>
public class OptimizerOptions
{
    public double? LearningRate { get; set; }

    /// <summary>What schedulers start from.</summary>
    public double InitialLearningRate { get; set; }
}
