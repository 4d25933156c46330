using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <inheritdoc />
public sealed class SdeElbo : ISdeElbo
{
    /// <inheritdoc />
    public SdeElboTerms Estimate(LatentSde sde, Tensor y, double likelihoodWidth, INoiseSource noise)
    {
        var rows = y.shape[0];
        var time = noise.Uniform(rows).to(y.dtype);
        return new(
            LogLikelihood(sde, y, likelihoodWidth, noise.Normal(rows).to(y.dtype)),
            PriorKl(sde, y),
            DriftMismatch(sde, y, time, noise.Normal(rows).to(y.dtype)));
    }

    private static Tensor LogLikelihood(LatentSde sde, Tensor y, double width, Tensor epsilon)
    {
        var x1 = sde.Alpha(y, ones_like(y)) + sde.Beta(y, ones_like(y)) * epsilon;
        return -0.5 * ((y - x1) / width).square() - Math.Log(width) - 0.5 * Math.Log(2 * Math.PI);
    }

    private static Tensor PriorKl(LatentSde sde, Tensor y)
    {
        var (alpha, beta) = (sde.Alpha(y, zeros_like(y)), sde.Beta(y, zeros_like(y)));
        return 0.5 * (alpha.square() + beta.square() - 1) - beta.log();
    }

    private static Tensor DriftMismatch(LatentSde sde, Tensor y, Tensor time, Tensor epsilon)
    {
        var beta = sde.Beta(y, time);
        var x = sde.Alpha(y, time) + beta * epsilon;
        var variance = sde.Variance(x, time);
        var score = -epsilon / beta;
        var g = sde.AlphaSlope(y, time) + sde.BetaSlope(y, time) * epsilon + 0.5 * sde.VarianceSlope(x, time) + 0.5 * variance * score;
        return (sde.Drift(x, time) - g).square() / (2 * variance);
    }
}
