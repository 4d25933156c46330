namespace TorchSharp.Modules;

/// <summary>The options that all optimizers have.</summary>
public class OptimizerOptions
{
    public double? LearningRate { get; set; }

    /// <summary>The learning rate from which schedulers start.</summary>
    public double InitialLearningRate { get; set; }

    /// <summary>Whether the optimizer maximises.</summary>
    internal virtual bool IsMaximizing => false;

    /// <summary>All options in the order of files; null for those left open.</summary>
    internal object?[] Values
    {
        get => [InitialLearningRate, LearningRate, .. Own];
        set
        {
            (InitialLearningRate, LearningRate) = ((double?)value[0] ?? 0, (double?)value[1]);
            Own = value[2..];
        }
    }

    /// <summary>The options that only this optimizer has, in the order of files.</summary>
    private protected virtual object?[] Own { get => []; set { } }

    /// <summary>Copies the options that are null here.</summary>
    internal void Complete(OptimizerOptions defaults) => Values = [.. Values.Zip(defaults.Values, (own, other) => own ?? other)];
}
