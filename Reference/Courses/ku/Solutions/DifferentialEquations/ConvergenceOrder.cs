using Grader.Contracts.DifferentialEquations;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>Least squares in the logarithms.</summary>
public sealed class ConvergenceOrder : IConvergenceOrder
{
    private static readonly double[] stepCounts = [10, 20, 40, 80];

    /// <inheritdoc />
    public double Order(double[] stepSizes, double[] errors) => Fit(stepSizes, errors).Slope;

    /// <inheritdoc />
    public double PredictedError(double[] stepSizes, double[] errors, double stepSize)
    {
        var (slope, intercept) = Fit(stepSizes, errors);
        return Math.Exp(intercept + slope * Math.Log(stepSize));
    }

    /// <inheritdoc />
    public OrderStudy Measure(SolverError error)
    {
        double[] stepSizes = [.. stepCounts.Select(count => 1 / count)];
        double[] errors = [.. stepSizes.Select(h => error(h))];
        return new(stepSizes, errors, Order(stepSizes, errors));
    }

    private static (double Slope, double Intercept) Fit(double[] stepSizes, double[] errors)
    {
        double[] x = [.. stepSizes.Select(h => Math.Log(h))], y = [.. errors.Select(error => Math.Log(error))];
        var (meanX, meanY) = (x.Average(), y.Average());
        var slope = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
        return (slope, meanY - slope * meanX);
    }
}
