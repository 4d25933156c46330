namespace TorchSharp.Modules;

/// <summary>What every optimizer's options have.</summary>
public class OptimizerOptions
{
    /// <param name="count">How many options there are, with the two that all optimizers have.</param>
    private protected OptimizerOptions(int count) => Values = new object?[count];
    public OptimizerOptions() : this(2) { }

    public double? LearningRate { get => Number(1); set => Values[1] = value; }

    /// <summary>What schedulers start from.</summary>
    public double InitialLearningRate { get => Number(0) ?? 0; set => Values[0] = value; }

    /// <summary>Whether steps go uphill.</summary>
    internal virtual bool IsMaximizing => false;

    /// <summary>All options in the order of files; null for those left open.</summary>
    internal object?[] Values { get; set; }

    private protected double? Number(int place) => (double?)Values[place];
    private protected bool? Truth(int place) => (bool?)Values[place];

    /// <summary>Takes over what this leaves open.</summary>
    internal void Complete(OptimizerOptions defaults) => Values = [.. Values.Zip(defaults.Values, (own, other) => own ?? other)];
}
