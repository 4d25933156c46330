using Grader.Contracts.VariationalInference;
using static System.Math;

namespace Grader.Solutions.VariationalInference;

/// <summary>Problem 2d: the prior excludes z ≤ 0. A normal q does not, so that its divergence is infinite; a log-normal one does.</summary>
public sealed class LogNormalPosterior : ILogNormalPosterior
{
    public double MassOutsideSupport(double mu, double sigma, DistributionFunction phi) => phi(-mu / sigma);

    public double DivergenceOfNormal(double mu, double sigma) => double.PositiveInfinity;

    public VariationalFamily Family() => VariationalFamily.LogNormal;

    // Divergences do not change under z ↦ ln z, which leaves those of two normal distributions.
    public double Divergence(double muQ, double sigmaQ, double muP, double sigmaP)
    {
        double distance = (muQ - muP) * (muQ - muP);
        return Log(sigmaP / sigmaQ) + (sigmaQ * sigmaQ + distance) / (2 * sigmaP * sigmaP) - 0.5;
    }

    public double[] PathwiseGradient(double[] epsilon, double mu, double sigma, Slope slope)
    {
        double byMu = 0, bySigma = 0;
        foreach (double noise in epsilon)
        {
            double z = Exp(mu + sigma * noise);
            byMu += slope(z) * z;
            bySigma += slope(z) * z * noise;
        }
        return [byMu / epsilon.Length, bySigma / epsilon.Length];
    }
}
