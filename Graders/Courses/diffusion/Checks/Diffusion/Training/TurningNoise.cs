using Grader.Contracts;
using Grader.Judging.Chance;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Training;

/// <summary>
/// The same data, step and noise for every row of every batch, so that every gradient step sees the same gradient; then the opposite noise,
/// and with it the opposite gradient.
/// </summary>
/// <param name="first">The noise at the beginning: so large that the prediction hardly counts beside it.</param>
/// <param name="batch">Numbers of noise in a gradient step. Larger requests, such as for initial weights, are answered by chance.</param>
/// <param name="stepsBeforeTurn">Gradient steps after which the sign changes.</param>
/// <param name="seed">Gives other initial weights to a training that draws a seed for them, or the weights.</param>
internal sealed class TurningNoise(double first, long batch, long stepsBeforeTurn, int seed = 0) : INoiseSource
{
    /// <summary>Neither rows nor steps are as many: so many integers are for seeds.</summary>
    private const long ManyIntegers = 100_000;

    private readonly NoiseRequests requests = new(10_000_000);
    private readonly Generator generator = new((ulong)(1 + seed));
    private long given;

    public Tensor Normal(params long[] shape)
    {
        var asked = requests.Shape(shape);
        var count = asked.Aggregate(1L, (product, size) => product * size);
        if (count > batch && asked.Length < 3)
            return randn(asked, generator: generator);

        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = (float)(given++ < batch * stepsBeforeTurn ? first : -first);

        return tensor(values, asked);
    }

    public Tensor Uniform(params long[] shape) => zeros(requests.Shape(shape));

    public Tensor Integers(long low, long high, params long[] shape)
    {
        NoiseRequests.Bounds(low, high);
        return full(requests.Shape(shape), high - low > ManyIntegers ? low + seed : low, dtype: int64);
    }
}
