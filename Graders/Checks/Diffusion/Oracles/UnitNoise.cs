using Grader.Contracts;
using Grader.Judging.Chance;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// Normal numbers in which row i of all that is drawn is the unit vector e_i, and zero beyond its length: the sum of squares of what a
/// linear map makes of as many rows as it has inputs is then exactly its covariance.
/// </summary>
internal sealed class UnitNoise : INoiseSource
{
    private readonly NoiseRequests requests = new(10_000_000);
    private long row;

    public Tensor Normal(params long[] shape)
    {
        var width = shape is [.., var last] ? last : 1;
        var numbers = new double[requests.Shape(shape).Aggregate(1L, (count, size) => count * size)];
        for (long start = 0; start < numbers.Length; start += width)
        {
            if (row < width)
                numbers[start + row] = 1;

            row++;
        }

        return numbers.ToTensor(shape);
    }

    public Tensor Uniform(params long[] shape) => full(requests.Shape(shape), 0.5);

    public Tensor Integers(long low, long high, params long[] shape)
    {
        NoiseRequests.Bounds(low, high);
        return full(requests.Shape(shape), low, dtype: int64);
    }
}
