using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>Integrals over a box of one or two dimensions by the midpoint rule.</summary>
internal static class Grids
{
    private const int MostPoints = 20_000;

    /// <summary>∫ p over the box.</summary>
    public static double Mass(Func<double[][], double[]> logDensity, Box box, int cells, string name)
    {
        double[] widths = [.. box.Low.Zip(box.High, (low, high) => (high - low) / cells)];
        var volume = widths.Aggregate(1.0, (product, width) => product * width);
        return Points(box, widths, cells).Chunk(MostPoints).Sum(points => Sum(logDensity, points, name)) * volume;
    }

    private static double Sum(Func<double[][], double[]> logDensity, double[][] points, string name)
    {
        const string Because = "a density has one value for each point";
        var logs = logDensity(points);
        Expect.Equal(logs?.Length ?? 0, points.Length, Because, what: $"the number of values of ln {name}");
        if (Array.FindIndex(logs!, log => double.IsNaN(log) || log == double.PositiveInfinity) is var wrong and >= 0)
            Counterexample.At("x", points[wrong], () => Expect.Finite(logs![wrong], Because, what: $"ln {name}"));

        return logs!.Sum(Math.Exp);
    }

    private static IEnumerable<double[]> Points(Box box, double[] widths, int cells)
    {
        double At(int axis, int cell) => box.Low[axis] + (cell + 0.5) * widths[axis];
        return box.Dimension switch
        {
            1 => Enumerable.Range(0, cells).Select(i => (double[])[At(0, i)]),
            2 => Enumerable.Range(0, cells * cells).Select(k => (double[])[At(0, k / cells), At(1, k % cells)]),
            _ => throw new ArgumentException("A grid has too many points above two dimensions.", nameof(box)),
        };
    }
}
