using MathNet.Numerics.LinearAlgebra;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>A map near one of its points: its image, its Jacobian and how its log-determinant changes.</summary>
/// <param name="Point">x.</param>
/// <param name="Image">z = f(x).</param>
/// <param name="LogAbsDet">What the map gives as ln|det J|, or null.</param>
/// <param name="Jacobian">∂z_i/∂x_j.</param>
/// <param name="LogDetSlope">How fast the given log-determinant changes: the sum of the moduli of its derivatives; 0 without one.</param>
internal sealed record Linearisation(double[] Point, double[] Image, double? LogAbsDet, Matrix<double> Jacobian, double LogDetSlope)
{
    private readonly Lazy<Vector<double>> stretches = new(() => Jacobian.Svd(computeVectors: false).S);

    /// <summary>σ_max, by how much the map stretches at most.</summary>
    public double Largest => stretches.Value[0];

    /// <summary>σ_min.</summary>
    public double Smallest => stretches.Value[^1];

    /// <summary>σ_max/σ_min.</summary>
    public double Condition => Largest / Math.Max(Smallest, double.Epsilon);

    /// <summary>ln|det J| of the Jacobian, whatever the map says.</summary>
    public double LogDeterminant => stretches.Value.Sum(Math.Log);

    /// <summary>By how much rounding may have moved the image: that of its own coordinates and of what they are computed from.</summary>
    public double ImageRounding => Norm(Image) + Largest * Norm(Point);

    /// <summary>At each of the points, in one call of the map; by automatic differentiation where the map has it.</summary>
    public static Linearisation[] At(InvertibleMap map, double[][] points)
    {
        var d = map.Dimension;
        var batch = points.SelectMany(point => Around(point, map.Precision.Step)).ToArray();
        var values = map.At(batch);
        var derivatives = map.Derivative?.Invoke(points);
        return [.. points.Select((_, k) => Of(map, batch, values, k * (2 * d + 1), derivatives?[k]))];
    }

    public static double Norm(double[] point) => Math.Sqrt(point.Sum(coordinate => coordinate * coordinate));

    public static double Distance(double[] one, double[] other) => Norm([.. one.Zip(other, (a, b) => a - b)]);

    /// <summary>The point, then for each coordinate the points after and before it.</summary>
    private static IEnumerable<double[]> Around(double[] point, double step)
    {
        yield return point;
        for (var j = 0; j < point.Length; j++)
        {
            var size = step * Math.Max(1, Math.Abs(point[j]));
            yield return [.. point[..j], point[j] + size, .. point[(j + 1)..]];
            yield return [.. point[..j], point[j] - size, .. point[(j + 1)..]];
        }
    }

    private static Linearisation Of(InvertibleMap map, double[][] batch, MapValues values, int first, double[][]? derivative)
    {
        var d = map.Dimension;
        var jacobian = derivative is null
            ? Matrix<double>.Build.Dense(d, d, (i, j) => Quotient(j, row => values.Points[row][i]))
            : Matrix<double>.Build.DenseOfRowArrays(derivative);
        var slope = values.LogAbsDet is { } logs ? Enumerable.Range(0, d).Sum(j => Math.Abs(Quotient(j, row => logs[row]))) : 0;
        return new(batch[first], values.Points[first], values.LogAbsDet?[first], jacobian, slope);

        double Quotient(int j, Func<int, double> value)
        {
            var (after, before) = (first + 1 + 2 * j, first + 2 + 2 * j);
            return (value(after) - value(before)) / (batch[after][j] - batch[before][j]);
        }
    }
}
