using Grader.Contracts.Foundations;

namespace Grader.Solutions.Foundations;

/// <inheritdoc />
public sealed class VaeLoss : IVaeLoss
{
    /// <inheritdoc />
    public double Loss(double[] x, double[] decoded, double[] mu, double[] logVar)
    {
        var reconstruction = 0.5 * x.Zip(decoded, (right, guess) => (right - guess) * (right - guess)).Sum();
        var divergence = 0.5 * mu.Zip(logVar, (mean, log) => mean * mean + Math.Exp(log) - 1 - log).Sum();
        return reconstruction + divergence;
    }
}
