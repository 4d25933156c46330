namespace Grader.Judging.Statistics.Samples;

/// <summary>Distances between rows of many numbers, such as images; root mean square over the numbers of a row.</summary>
public static class RowDistances
{
    /// <summary>For each row, the distance to the nearest other row.</summary>
    public static double[] ToNearestOther(double[][] rows) =>
        [.. rows.Select((row, i) => rows.Where((_, j) => j != i).Min(other => Between(row, other)))];

    /// <summary>
    /// The energy distance 2·E‖X − Y‖ − E‖X − X′‖ − E‖Y − Y′‖ over E‖X − Y‖: 0 for equal distributions, otherwise positive. As a
    /// U-statistic it may be below 0.
    /// </summary>
    /// <remarks>Székely, Rizzo, Energy statistics, J. Stat. Plan. Inference 143 (2013).</remarks>
    public static double RelativeEnergy(double[][] x, double[][] y)
    {
        var between = x.Average(row => y.Average(other => Between(row, other)));
        return (2 * between - Within(x) - Within(y)) / between;
    }

    /// <summary>The distance between two rows.</summary>
    public static double Between(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += (a[i] - b[i]) * (a[i] - b[i]);

        return Math.Sqrt(sum / a.Length);
    }

    private static double Within(double[][] rows) =>
        rows.Sum(row => rows.Sum(other => Between(row, other))) / ((double)rows.Length * (rows.Length - 1));
}
