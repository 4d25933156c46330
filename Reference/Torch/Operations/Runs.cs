namespace TorchSharp;

/// <summary>Elements of row-major data in runs of neighbours, so that whole rows are taken at once.</summary>
/// <param name="Starts">The place of each run's first element.</param>
/// <param name="Of">The shape of one run; none for single elements.</param>
internal sealed record Runs(Tensor Starts, params long[] Of)
{
    public int Length { get; } = (int)Of.Aggregate(1L, (product, size) => product * size);

    /// <summary>The shape of what is taken.</summary>
    public long[] Shape => [.. Starts.Layout.Shape, .. Of];
}
