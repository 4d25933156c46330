namespace Grader.Judging.Laws;

/// <summary>Tells functions that are affine, as that of a network whose last layer is still 0.</summary>
public static class Affinity
{
    private const double Rounding = 1e-4;

    /// <summary>Whether the value halfway between two points is halfway between their values.</summary>
    /// <param name="function">From some numbers to some numbers.</param>
    /// <param name="from">One point.</param>
    /// <param name="to">The other, with as many numbers.</param>
    public static bool Holds(Func<double[], double[]> function, double[] from, double[] to)
    {
        double[] middle = [.. from.Zip(to, (a, b) => (a + b) / 2)];
        return function(from).Zip(function(middle), function(to)).All(values => IsHalfway(values.First, values.Second, values.Third));
    }

    private static bool IsHalfway(double start, double half, double end) =>
        Math.Abs(start + end - 2 * half) <= Rounding * (1 + Math.Abs(start) + Math.Abs(end));
}
