using Grader.Contracts;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>Chance from a seed, and nothing else: a training draws too many numbers to remember them.</summary>
/// <param name="seed">Equal seeds give equal numbers.</param>
internal sealed class SeededNoise(long seed) : INoiseSource
{
    /// <summary>More than any exercise needs in one draw; a larger request is a mistake in a shape.</summary>
    private const double MostNumbers = 50_000_000;

    private readonly Generator generator = new((ulong)(seed & uint.MaxValue));

    public Tensor Normal(params long[] shape) => randn(Checked(shape), generator: generator);

    public Tensor Uniform(params long[] shape) => rand(Checked(shape), generator: generator);

    public Tensor Integers(long low, long high, params long[] shape) => randint(low, high, Checked(shape), generator: generator);

    private static long[] Checked(long[] shape) =>
        shape.Any(size => size < 0) || shape.Aggregate(1.0, (count, size) => count * size) > MostNumbers
            ? throw new ArgumentException(
                $"Noise of shape [{string.Join(", ", shape)}] was asked for; at most {MostNumbers:N0} numbers come in one draw.")
            : shape;
}
