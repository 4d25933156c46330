using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Tests.Wire.Fuzz;

/// <inheritdoc cref="IFuzzed"/>
internal sealed class Fuzzed : Everything, IFuzzed
{
    public Tensor Sample(NoisePredictor predictor, INoiseSource noise, int steps)
    {
        var x = noise.Normal(2, 3);
        for (var step = 0; step < steps; step++)
            x = x - predictor(x, noise.Uniform(2, 1));

        return x + noise.Integers(0, 5, 2, 3);
    }

    public GaussianChain[] Chains(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new GaussianChain([i], [1, 2], [], [double.NaN]))];

    public void Throw(int way) => throw (way switch
    {
        0 => new NotImplementedException("Exercise 3.4"),
        1 => new InsufficientMemoryException("full"),
        _ => new FormatException("wrong"),
    });
}
