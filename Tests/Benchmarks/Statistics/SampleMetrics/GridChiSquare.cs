using Grader.Judging.Statistics.Samples;

namespace Grader.Benchmarks.Statistics.SampleMetrics;

/// <summary>
/// Pearson's two-sample χ² over a grid of 16 × 16 cells on [−2.2, 2.2]²; a point outside counts in the nearest cell of the border. Without
/// unit, 0 or more; small for equal distributions.
/// </summary>
/// <remarks>
/// Press et al., Numerical Recipes, 3rd edition, eq. (14.3.3). Its null mean is close to the number of cells with a point, less one (88 for
/// samples of 5000 points of the V); many of them expect few points, so its tail is not that of χ² and a check takes a margin from a study.
/// </remarks>
internal static class GridChiSquare
{
    private const int Cells = 16;
    private const double Half = 2.2;

    /// <summary>Σ (√(m/n)·a − √(n/m)·b)²/(a + b) over the cells with a points of n and b of m, where a + b > 0.</summary>
    public static double Between(PlanePoints x, PlanePoints y)
    {
        var weight = Math.Sqrt((double)y.Count / x.Count);
        return Counts(x).Zip(Counts(y))
            .Where(cell => cell.First + cell.Second > 0)
            .Sum(cell => Math.Pow(weight * cell.First - cell.Second / weight, 2) / (cell.First + cell.Second));
    }

    private static int[] Counts(PlanePoints points)
    {
        var counts = new int[Cells * Cells];
        for (var i = 0; i < points.Count; i++)
            counts[Cell(points.X[i]) * Cells + Cell(points.Y[i])]++;

        return counts;
    }

    private static int Cell(double coordinate) => (int)Math.Clamp(Math.Floor((coordinate + Half) / (2 * Half) * Cells), 0, Cells - 1);
}
