using Grader.Contracts;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Judging.Chance;

/// <summary>
/// A noise source whose every number is known in advance. The normal numbers form one stream, so that it makes no difference whether
/// they are drawn all at once, step by step or row by row. The draws of steps form a second stream, which serves all three ways to draw
/// a step: integers from 1, integers from 0, and the floor of a uniform number times T.
/// </summary>
/// <param name="normal">The normal number with this index in the stream.</param>
/// <param name="step">
/// The step t (1 ≤ t ≤ T) with this index in the stream; other values wrap around at the number of possible values.
/// </param>
/// <param name="stepCount">T.</param>
/// <param name="dtype">Data type of normal and uniform numbers.</param>
public sealed class ScriptedNoise(Func<long, double> normal, Func<long, long> step, int stepCount, ScalarType dtype = ScalarType.Float32)
    : INoiseSource
{
    private readonly NoiseRequests requests = new(10_000_000);
    private long stepsDrawn;

    /// <summary>How many normal numbers were drawn so far.</summary>
    public long NormalsDrawn { get; private set; }

    /// <summary>Steps in turn, 1, 2, …, T, 1, 2, …: every possible value of a draw comes equally often.</summary>
    public static ScriptedNoise InTurn(Func<long, double> normal, int stepCount) => new(normal, index => index + 1, stepCount);

    public Tensor Normal(params long[] shape) => Numbers(shape, () => normal(NormalsDrawn++));

    public Tensor Uniform(params long[] shape) => Numbers(shape, () => (Wrapped(stepCount) + 0.5) / stepCount);

    public Tensor Integers(long low, long high, params long[] shape)
    {
        NoiseRequests.Bounds(low, high);
        return tensor(Values(shape, () => low + Wrapped(high - low)), shape);
    }

    /// <summary>The next step as a number from 0 to <paramref name="possible"/> − 1, whatever the stream has.</summary>
    private long Wrapped(long possible)
    {
        var remainder = (step(stepsDrawn++) - 1) % possible;
        return remainder < 0 ? remainder + possible : remainder;
    }

    private Tensor Numbers(long[] shape, Func<double> next) => Values(shape, next).ToTensor(shape, dtype);

    private T[] Values<T>(long[] shape, Func<T> next)
    {
        var values = new T[requests.Shape(shape).Aggregate(1L, (product, size) => product * size)];
        for (var i = 0; i < values.Length; i++)
            values[i] = next();

        return values;
    }
}
