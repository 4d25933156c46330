using Grader.Contracts;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Judging.Chance;

/// <summary>
/// Uniform draws that come equally often: integers, and the midpoints of equal parts of [0, 1). A value that is made from one draw comes as
/// often as its probability says. Each pass over the values has an order of its own, so that one made from two draws does not.
/// </summary>
/// <param name="parts">How many parts the unit interval has.</param>
/// <param name="normal">The normal number with an index in the stream; without it they are irregular, and none is 0.</param>
public sealed class EvenNoise(int parts, Func<long, double>? normal = null) : INoiseSource
{
    private readonly NoiseRequests requests = new(1_000_000);
    private long drawn;
    private long normals;

    /// <summary>The place, from 0 to count − 1, of a draw in the order of its pass: the values in turn in the first pass.</summary>
    public static long Place(long index, long count)
    {
        var (pass, within) = Math.DivRem(index, count);
        return (pass % 2 == 0 ? within + pass : count - 1 - within + 7 * pass) % count;
    }

    /// <inheritdoc />
    public Tensor Normal(params long[] shape) => Filled(shape, () => (normal ?? Irregular)(normals++)).ToTensor(shape, float64);

    /// <inheritdoc />
    public Tensor Uniform(params long[] shape) => Filled(shape, () => (Place(drawn++, parts) + 0.5) / parts).ToTensor(shape, float64);

    /// <inheritdoc />
    public Tensor Integers(long low, long high, params long[] shape)
    {
        NoiseRequests.Bounds(low, high);
        return tensor(Filled(shape, () => low + Place(drawn++, high - low)), shape);
    }

    private static double Irregular(long index) => 1.5 * Math.Cos(2.3 * index + 0.4) + 0.1;

    private T[] Filled<T>(long[] shape, Func<T> next)
    {
        var values = new T[requests.Shape(shape).Aggregate(1L, (product, size) => product * size)];
        for (var i = 0; i < values.Length; i++)
            values[i] = next();

        return values;
    }
}
