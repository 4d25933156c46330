using Grader.Contracts;
using static TorchSharp.torch;

namespace Grader.Benchmarks.Engines.HandIn;

/// <summary>
/// The engine's own random numbers. Those of the judge would cost the same on either engine, and hide a part of the difference.
/// </summary>
internal sealed class TorchNoise : INoiseSource
{
    public Tensor Normal(params long[] shape) => randn(shape);

    public Tensor Uniform(params long[] shape) => rand(shape);

    public Tensor Integers(long low, long high, params long[] shape) => randint(low, high, shape, dtype: int64);
}
