namespace Grader.Judging.Work;

/// <summary>How fast a number of operations grows with the size of a problem.</summary>
public static class CostOrder
{
    /// <summary>The exponent p of operations ≈ c·size^p: the slope of a straight line through the logarithms, by least squares.</summary>
    /// <param name="sizes">At least two different sizes.</param>
    /// <param name="operations">The number of operations for each, above 0.</param>
    public static double Of(int[] sizes, long[] operations)
    {
        double[] x = [.. sizes.Select(size => Math.Log(size))], y = [.. operations.Select(count => Math.Log(count))];
        var (middleX, middleY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - middleX) * (b - middleY)).Sum() / x.Sum(a => (a - middleX) * (a - middleX));
    }
}
