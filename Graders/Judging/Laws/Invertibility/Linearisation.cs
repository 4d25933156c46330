using Grader.Judging.Comparisons;
using MathNet.Numerics.LinearAlgebra;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>A map near one of its points: its image, its Jacobian and how its log-determinant changes.</summary>
/// <param name="Point">x.</param>
/// <param name="Image">z = f(x).</param>
/// <param name="LogAbsDet">What the map gives as ln|det J|, or null.</param>
/// <param name="Jacobian">∂z_i/∂x_j.</param>
/// <param name="LogDetSlope">How fast the given log-determinant changes: the sum of the moduli of its derivatives; 0 without one.</param>
/// <param name="Blur">The error of the Jacobian: that of differences, estimated from two steps; 0 for an automatic derivative.</param>
internal sealed record Linearisation(
    double[] Point, double[] Image, double? LogAbsDet, Matrix<double> Jacobian, double LogDetSlope, double Blur)
{
    /// <summary>The largest coordinate with which a Jacobian is computed: products of a few such are finite.</summary>
    private const double LargestCoordinate = 1e100;

    private readonly Lazy<Vector<double>> stretches = new(() => Jacobian.Svd(computeVectors: false).S);

    /// <summary>σ_max, by how much the map stretches at most.</summary>
    public double Largest => stretches.Value[0];

    /// <summary>σ_min.</summary>
    public double Smallest => stretches.Value[^1];

    /// <summary>True where the smallest stretch is larger than the error of the Jacobian.</summary>
    public bool IsResolved => Smallest > 2 * Blur;

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
        var batch = points.SelectMany(point => Around(point, map.Precision)).ToArray();
        var values = map.At(batch);
        RequireModerate(map, batch, values.Points);
        var derivatives = map.Derivative?.Invoke(points);
        return [.. points.Select((_, k) => Of(map, batch, values, k * (4 * d + 1), derivatives?[k]))];
    }

    public static double Norm(double[] point) => Math.Sqrt(point.Sum(coordinate => coordinate * coordinate));

    public static double Distance(double[] one, double[] other) => Norm([.. one.Zip(other, (a, b) => a - b)]);

    /// <summary>Decompositions of matrices need not end where the squares of their entries overflow.</summary>
    private static void RequireModerate(InvertibleMap map, double[][] batch, double[][] images)
    {
        for (var i = 0; i < batch.Length; i++)
        {
            Counterexample.At(map.From, batch[i], () => Expect.Between(images[i], -LargestCoordinate, LargestCoordinate,
                $"no coordinate of {map.Name}({map.From}) is beyond {LargestCoordinate:G0}, near moderate points",
                what: $"{map.Name}({map.From})"));
        }
    }

    /// <summary>The point, then for each coordinate the points one step and two steps after and before it.</summary>
    private static IEnumerable<double[]> Around(double[] point, MapPrecision precision)
    {
        yield return point;
        for (var j = 0; j < point.Length; j++)
        {
            foreach (var steps in new[] { 1, -1, 2, -2 })
                yield return [.. point[..j], point[j] + steps * precision.StepAt(point[j]), .. point[(j + 1)..]];
        }
    }

    private static Linearisation Of(InvertibleMap map, double[][] batch, MapValues values, int first, double[][]? derivative)
    {
        var d = map.Dimension;
        var narrow = Matrix<double>.Build.Dense(d, d, (i, j) => Quotient(j, steps: 1, row => values.Points[row][i]));
        var wide = Matrix<double>.Build.Dense(d, d, (i, j) => Quotient(j, steps: 2, row => values.Points[row][i]));
        var slope = values.LogAbsDet is { } logs ? Enumerable.Range(0, d).Sum(j => Math.Abs(Quotient(j, steps: 1, row => logs[row]))) : 0;
        var (jacobian, blur) = derivative is null
            ? (narrow, (narrow - wide).FrobeniusNorm() + map.Precision.Resolution * narrow.FrobeniusNorm())
            : (Matrix<double>.Build.DenseOfRowArrays(derivative), 0);
        return new(batch[first], values.Points[first], values.LogAbsDet?[first], jacobian, slope, blur);

        double Quotient(int j, int steps, Func<int, double> value)
        {
            var after = first + 1 + 4 * j + 2 * (steps - 1);
            return (value(after) - value(after + 1)) / (batch[after][j] - batch[after + 1][j]);
        }
    }
}
