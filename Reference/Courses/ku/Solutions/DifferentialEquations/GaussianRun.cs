using Grader.Contracts.DifferentialEquations;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>N(−1, 2²) and its log-likelihood.</summary>
public sealed class GaussianRun : IGaussianRun
{
    private const double Mean = -1;
    private const double StandardDeviation = 2;

    /// <inheritdoc/>
    public DataDistribution Data() => new(DataFamily.Gaussian, Mean, StandardDeviation);

    /// <inheritdoc/>
    public double ExpectedLogLikelihood(double[] sample) => sample.Average(LogDensity);

    private static double LogDensity(double y)
    {
        var z = (y - Mean) / StandardDeviation;
        return -0.5 * z * z - Math.Log(StandardDeviation) - 0.5 * Math.Log(2 * Math.PI);
    }
}
