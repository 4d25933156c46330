using Grader.Contracts;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>
/// A noise source whose every number is known in advance, and that remembers what it gave: one stream of normal and one of uniform numbers,
/// so that it makes no difference in which portions they are drawn. Integers are made as the
/// uniform numbers are. Numbers have double precision.
/// </summary>
/// <param name="normal">The normal number with this index in its stream.</param>
/// <param name="uniform">The uniform number with this index in its stream.</param>
internal sealed class NumberedNoise(Func<long, double> normal, Func<long, double> uniform) : INoiseSource
{
    private readonly NoiseRequests requests = new(1_000_000);
    private readonly List<double> normals = [];
    private readonly List<double> uniforms = [];
    private long integers;

    /// <summary>Numbers without a pattern: no two are equal, no normal one is 0.</summary>
    public static NumberedNoise Irregular => IrregularFrom(0);

    /// <summary>The normal numbers so far.</summary>
    public IReadOnlyList<double> Normals => normals;

    /// <summary>The normal number with this index of <see cref="Irregular"/>.</summary>
    public static double IrregularNormal(long index) => 1.5 * Math.Cos(2.3 * index + 0.4) + 0.1;

    /// <summary>The same numbers without those before the given index.</summary>
    public static NumberedNoise IrregularFrom(long start) =>
        new(index => IrregularNormal(start + index), index => (0.37 + (start + index) * 0.6180339887498949) % 1);

    /// <summary>The same two numbers all the time.</summary>
    public static NumberedNoise Constant(double normal, double uniform) => new(_ => normal, _ => uniform);

    public Tensor Normal(params long[] shape) => Draw(shape, normals, normal);

    public Tensor Uniform(params long[] shape) => Draw(shape, uniforms, uniform);

    public Tensor Integers(long low, long high, params long[] shape)
    {
        NoiseRequests.Bounds(low, high);
        var count = Count(requests.Shape(shape));
        return tensor(Enumerable.Range(0, count).Select(_ => low + (long)(uniform(integers++) * (high - low))).ToArray(), shape);
    }

    private Tensor Draw(long[] shape, List<double> given, Func<long, double> number)
    {
        var count = Count(requests.Shape(shape));
        double[] numbers = [.. Enumerable.Range(given.Count, count).Select(index => number(index))];
        given.AddRange(numbers);
        return numbers.ToTensor(shape, float64);
    }

    private static int Count(long[] shape) => (int)shape.Aggregate(1L, (product, size) => product * size);
}
