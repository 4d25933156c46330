using Grader.Contracts;
using static TorchSharp.torch;

namespace Grader.Judging.Chance;

/// <summary>Chance from a seed, and nothing else: a training draws too many numbers to remember them.</summary>
/// <param name="seed">Equal seeds give equal numbers.</param>
public sealed class SeededNoise(long seed) : INoiseSource
{
    /// <summary>
    /// Many times what the longest training draws. The judge takes minutes for them, and no limit of the hand-in counts its time.
    /// </summary>
    private const long MostNumbers = 5_000_000_000;

    private readonly NoiseRequests requests = new(MostNumbers);
    private readonly Generator generator = new((ulong)(seed & uint.MaxValue));

    public Tensor Normal(params long[] shape) => randn(requests.Shape(shape), generator: generator);

    public Tensor Uniform(params long[] shape) => rand(requests.Shape(shape), generator: generator);

    public Tensor Integers(long low, long high, params long[] shape)
    {
        NoiseRequests.Bounds(low, high);
        return randint(low, high, requests.Shape(shape), generator: generator);
    }
}
