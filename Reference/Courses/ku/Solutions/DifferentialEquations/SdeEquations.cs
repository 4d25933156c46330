using Grader.Contracts.DifferentialEquations;

namespace Grader.Solutions.DifferentialEquations;

/// <inheritdoc />
public sealed class SdeEquations : ISdeEquations
{
    /// <inheritdoc />
    public double Step(double x, double drift, double sigma, double dt, double normal) =>
        x + drift * dt + sigma * Math.Sqrt(dt) * normal;

    /// <inheritdoc />
    public double PosteriorDrift(double x, MovingGaussian q, double variance, double varianceSlope)
    {
        var epsilon = (x - q.Alpha) / q.Beta;
        var score = -epsilon / q.Beta;
        return q.AlphaSlope + q.BetaSlope * epsilon + 0.5 * varianceSlope + 0.5 * variance * score;
    }

    /// <inheritdoc />
    public double LogLikelihood(double y, double x1, double width)
    {
        var distance = (y - x1) / width;
        return -0.5 * distance * distance - Math.Log(width) - 0.5 * Math.Log(2 * Math.PI);
    }

    /// <inheritdoc />
    public double PriorKl(double alpha, double beta) => 0.5 * (alpha * alpha + beta * beta - 1) - Math.Log(beta);

    /// <inheritdoc />
    public double DriftMismatch(double f, double g, double variance) => (f - g) * (f - g) / (2 * variance);

    /// <inheritdoc />
    public double Elbo(double logLikelihood, double priorKl, double driftMismatch) => logLikelihood - priorKl - driftMismatch;
}
