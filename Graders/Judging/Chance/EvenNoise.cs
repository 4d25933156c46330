using Grader.Contracts;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Judging.Chance;

/// <summary>
/// No normal noise, and uniform draws that come equally often: integers in turn, and the midpoints of equal parts of [0, 1) in turn. A
/// value that is made from one draw comes as often as its probability says.
/// </summary>
/// <param name="parts">How many parts the unit interval has.</param>
public sealed class EvenNoise(int parts) : INoiseSource
{
    private readonly NoiseRequests requests = new(1_000_000);
    private long drawn;

    public Tensor Normal(params long[] shape) => zeros(requests.Shape(shape), float64);

    public Tensor Uniform(params long[] shape) => Draws(shape, index => (index % parts + 0.5) / parts).ToTensor(shape, float64);

    public Tensor Integers(long low, long high, params long[] shape)
    {
        NoiseRequests.Bounds(low, high);
        return tensor(Draws(shape, index => low + index % (high - low)), shape);
    }

    private T[] Draws<T>(long[] shape, Func<long, T> value)
    {
        var values = new T[requests.Shape(shape).Aggregate(1L, (product, size) => product * size)];
        for (var i = 0; i < values.Length; i++)
            values[i] = value(drawn++);

        return values;
    }
}
