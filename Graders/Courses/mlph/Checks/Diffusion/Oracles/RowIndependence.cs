using Grader.Contracts;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Statistics;
using MathNet.Numerics.Statistics;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// Compares the rows of one batch over many calls. Rows that are asked for in the same way have the same law, and chance that one row
/// shares with another shows as a correlation.
/// </summary>
internal static class RowIndependence
{
    private const int Calls = 100;

    /// <summary>A coefficient of 0.7 of 100 independent pairs is 9.7 deviations of Student's t from 0: 1e-15 for each pair.</summary>
    private const double LargestCorrelation = 0.7;

    /// <summary>In standard errors of the difference of two means; 1e-15 for each pair, too.</summary>
    private const double LargestDifference = 9;

    /// <summary>What varies less than this is not drawn.</summary>
    private const double LeastDeviation = 1e-6;

    /// <summary>The hypothesis that rows are independent and have one law.</summary>
    /// <param name="draw">Draws a batch of rows that are asked for in the same way.</param>
    /// <param name="seed">The seed of the first source.</param>
    public static Decision Of(Func<INoiseSource, Tensor> draw, long seed)
    {
        double[][][] calls = [.. Enumerable.Range(0, Calls).Select(call => Rows(draw(new SeededNoise(seed + call))))];
        var pairs = Pairs(calls).ToList();
        var (correlation, difference) = (pairs.Max(pair => pair.Correlation), pairs.Max(pair => pair.Difference));
        return new(
            correlation > LargestCorrelation || difference > LargestDifference, ErrorBudget.PerDecision, Calls,
            $"correlations of at most {LargestCorrelation} between rows, and means at most {LargestDifference} standard errors apart",
            $"a correlation of {correlation:G3}, and means {difference:G3} standard errors apart");
    }

    /// <summary>Each number of a row with the same number of another row.</summary>
    private static IEnumerable<(double Correlation, double Difference)> Pairs(double[][][] calls) =>
        from one in Enumerable.Range(0, calls[0].Length)
        from other in Enumerable.Range(0, one)
        from index in Enumerable.Range(0, calls[0][one].Length)
        select Compared([.. calls.Select(rows => rows[one][index])], [.. calls.Select(rows => rows[other][index])]);

    private static (double Correlation, double Difference) Compared(double[] one, double[] other)
    {
        var (deviation, otherDeviation) = (one.StandardDeviation(), other.StandardDeviation());
        if (Math.Max(deviation, otherDeviation) < LeastDeviation)
            return (0, 0);

        var error = Math.Sqrt((deviation * deviation + otherDeviation * otherDeviation) / Calls);
        return (Math.Min(deviation, otherDeviation) < LeastDeviation ? 1 : Math.Abs(Correlation.Pearson(one, other)),
            Math.Abs(one.Mean() - other.Mean()) / error);
    }

    private static double[][] Rows(Tensor batch) => [.. batch.Numbers().Chunk((int)batch.shape[1])];
}
