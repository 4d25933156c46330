using Grader.Contracts;
using Grader.Judging.Statistics;
using MathNet.Numerics.Statistics;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>Compares the rows of one batch over many calls: chance that one row has part in another's shows as a correlation.</summary>
internal static class RowCorrelation
{
    private const int Calls = 100;

    /// <summary>A coefficient of 0.7 of 100 independent pairs is 9.7 deviations of Student's t from 0: 1e-15 for each pair.</summary>
    private const double Limit = 0.7;

    /// <summary>What varies less than this is not drawn.</summary>
    private const double LeastDeviation = 1e-6;

    /// <summary>The hypothesis that rows are independent.</summary>
    /// <param name="draw">Draws a batch, the same each time but for the noise.</param>
    /// <param name="seed">The seed of the first source.</param>
    public static Decision Near(Func<INoiseSource, Tensor> draw, long seed)
    {
        double[][][] calls = [.. Enumerable.Range(0, Calls).Select(call => Rows(draw(new SeededNoise(seed + call))))];
        var largest = Pairs(calls[0].Length).SelectMany(pair => Coefficients(calls, pair.One, pair.Other)).Max();
        return new(
            largest > Limit, ErrorBudget.PerDecision, Calls, $"correlations of at most {Limit} between rows", $"one of {largest:G3}");
    }

    private static IEnumerable<(int One, int Other)> Pairs(int rows) =>
        from one in Enumerable.Range(0, rows) from other in Enumerable.Range(0, one) select (one, other);

    /// <summary>The magnitude of the correlation for each number of a row.</summary>
    private static IEnumerable<double> Coefficients(double[][][] calls, int one, int other) =>
        Enumerable.Range(0, calls[0][one].Length).Select(index =>
        {
            double[] Of(int row) => [.. calls.Select(rows => rows[row][index])];
            var (mine, others) = (Of(one), Of(other));
            return mine.StandardDeviation() < LeastDeviation || others.StandardDeviation() < LeastDeviation
                ? 0
                : Math.Abs(Correlation.Pearson(mine, others));
        });

    private static double[][] Rows(Tensor batch) => [.. batch.Numbers().Chunk((int)batch.shape[1])];
}
