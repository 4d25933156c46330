using Grader.Judging.Comparisons;

namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>How a cost grows with the number of steps: as a power, read off a line through its logarithms.</summary>
internal static class CostGrowth
{
    private const double Tolerance = 0.01;

    private static readonly long[] Steps = [10_000, 1_000_000, 100_000_000];

    /// <summary>Fails unless the count grows as T to the power.</summary>
    /// <param name="power">The power.</param>
    /// <param name="count">The count for T steps.</param>
    /// <param name="what">The cost, for the message: "the evaluations of f".</param>
    public static void Judge(double power, Func<long, long> count, string what)
    {
        double[] x = [.. Steps.Select(steps => Math.Log(steps))];
        double[] y = [.. Steps.Select(steps => Math.Log(count(steps)))];
        Expect.Between(LeastSquares.Of(x, y).Slope, power - Tolerance, power + Tolerance,
            $"the cost grows as T^{power}", what: $"the slope of the logarithm of {what} over ln T");
    }
}
