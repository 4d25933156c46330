namespace Grader.Judging.Laws.Invertibility;

/// <summary>Maps of single numbers as maps of points in one dimension.</summary>
public static class NumberMaps
{
    /// <summary>The map that a pair of functions makes. The inverse may be found by iteration.</summary>
    /// <param name="name">How messages call it.</param>
    /// <param name="forward">z = f(x).</param>
    /// <param name="inverse">x = f⁻¹(z).</param>
    public static InvertibleMap Of(string name, Func<double, double> forward, Func<double, double> inverse) =>
        new(name, 1, points => Each(points, forward), points => Each(points, inverse)) { Precision = MapPrecision.Iterated };

    private static MapValues Each(double[][] points, Func<double, double> function) =>
        new([.. points.Select(point => (double[])[function(point[0])])]);
}
