using Grader.Contracts;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// Normal numbers in which row i of all that is drawn is the unit vector e_i, and zero beyond its length: the sum of squares of what a
/// linear map makes of as many rows as it has inputs is then exactly its covariance.
/// </summary>
internal sealed class UnitNoise : INoiseSource
{
    private long row;

    public Tensor Normal(params long[] shape)
    {
        var width = shape.Length == 0 ? 1 : shape[^1];
        var numbers = new double[shape.Aggregate(1L, (count, size) => count * size)];
        for (long start = 0; start < numbers.Length; start += width)
        {
            if (row < width)
                numbers[start + row] = 1;

            row++;
        }

        return numbers.ToTensor(shape);
    }

    public Tensor Uniform(params long[] shape) => full(shape, 0.5);

    public Tensor Integers(long low, long high, params long[] shape) => full(shape, low, dtype: int64);
}
