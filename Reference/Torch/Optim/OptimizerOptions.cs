namespace TorchSharp.Modules;

/// <summary>The options that all optimizers have.</summary>
public class OptimizerOptions
{
    /// <param name="count">How many options there are, with the two that all optimizers have.</param>
    private protected OptimizerOptions(int count) => Values = new object?[count];
    public OptimizerOptions() : this(2) { }

    public double? LearningRate { get => Number(1); set => Values[1] = value; }

    /// <summary>The learning rate from which schedulers start.</summary>
    public double InitialLearningRate { get => Number(0) ?? 0; set => Values[0] = value; }

    /// <summary>Whether the optimizer maximises.</summary>
    internal virtual bool IsMaximizing => false;

    /// <summary>All options in the order of files; null for those left open.</summary>
    internal object?[] Values { get; set; }

    private protected double? Number(int place) => (double?)Values[place];
    private protected bool? Truth(int place) => (bool?)Values[place];

    /// <summary>Copies the options that are null here.</summary>
    internal void Complete(OptimizerOptions defaults) => Values = [.. Values.Zip(defaults.Values, (own, other) => own ?? other)];
}
