using Grader.Contracts;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Judging.Chance;

/// <summary>
/// Normal numbers in which every row has a stream of its own, as long as all that is drawn are normal numbers of shape [rows, …]. Other
/// draws are answered by chance.
/// </summary>
/// <param name="rows">Number of rows.</param>
/// <param name="number">The normal number at this row and index of the row's stream.</param>
public sealed class RowNoise(long rows, Func<long, long, double> number) : INoiseSource
{
    private readonly NoiseRequests requests = new(50_000_000);
    private readonly SeededNoise others = new(1);

    /// <summary>How many numbers each row was given.</summary>
    public long Width { get; private set; }

    /// <summary>Whether nothing else was drawn than normal numbers for all rows.</summary>
    public bool IsByRow { get; private set; } = true;

    public Tensor Normal(params long[] shape)
    {
        if (shape is not [var first, ..] || first != rows)
            return Other().Normal(shape);

        var width = requests.Shape(shape).Skip(1).Aggregate(1L, (product, size) => product * size);
        var start = Width;
        Width += width;
        return Enumerable.Range(0, (int)(rows * width)).Select(i => number(i / width, start + i % width)).ToArray().ToTensor(shape);
    }

    public Tensor Uniform(params long[] shape) => Other().Uniform(shape);

    public Tensor Integers(long low, long high, params long[] shape) => Other().Integers(low, high, shape);

    private SeededNoise Other()
    {
        IsByRow = false;
        return others;
    }
}
