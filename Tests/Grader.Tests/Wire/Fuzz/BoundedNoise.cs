using Grader.Contracts;
using Grader.Judging.Chance;
using static TorchSharp.torch;

namespace Grader.Tests.Wire.Fuzz;

/// <summary>A noise source as checks lend it, with few numbers in all, so that a run of a million frames takes little time.</summary>
internal sealed class BoundedNoise : INoiseSource
{
    private const long MostNumbers = 1000;

    private readonly NoiseRequests requests = new(MostNumbers);

    public Tensor Normal(params long[] shape) => zeros(requests.Shape(shape));

    public Tensor Uniform(params long[] shape) => zeros(requests.Shape(shape));

    public Tensor Integers(long low, long high, params long[] shape)
    {
        NoiseRequests.Bounds(low, high);
        return zeros(requests.Shape(shape), int64);
    }
}
