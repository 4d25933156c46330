using Grader.Judging.Chance;
using Grader.Judging.Laws.Invertibility;
using MathNet.Numerics.LinearAlgebra;

namespace Grader.Tests.Judging.Invertibility;

/// <summary>Invertible maps with easy and hard Jacobians, and points for them.</summary>
internal static class RightMaps
{
    public static IEnumerable<(string Name, InvertibleMap Map)> All()
    {
        foreach (var dimension in new[] { 2, 3, 6 })
        {
            yield return ($"coupling in {dimension} dimensions", new CouplingFlow(dimension, 4, 7).Map);
            yield return ($"coupling in {dimension} dimensions, single precision", new CouplingFlow(dimension, 4, 7, single: true).Map);
        }

        yield return ("a wild coupling", new CouplingFlow(4, 8, 3, gain: 2).Map);
        yield return ("a wild coupling, single precision", new CouplingFlow(4, 8, 3, single: true, gain: 2).Map);
        foreach (var condition in new[] { 1, 1e3, 1e6, 1e10 })
            yield return ($"an affine map with condition number {condition:G1}", Affine(4, condition));

        yield return ("x + x³", Cubic);
    }

    /// <summary>z = U·S·Vᵀ·x + b with singular values from 1 to 1/condition, solved by LU.</summary>
    public static InvertibleMap Affine(int dimension, double condition)
    {
        var numbers = new NormalNumbers(5);
        var shift = Vector<double>.Build.Dense(dimension, i => numbers.At(500 + i));
        var stretches = Matrix<double>.Build.DenseDiagonal(dimension, dimension, i => Math.Pow(condition, -i / (dimension - 1.0)));
        var matrix = Orthogonal(numbers, dimension, 0) * stretches * Orthogonal(numbers, dimension, 100);
        var logAbsDet = Enumerable.Range(0, dimension).Sum(i => Math.Log(stretches[i, i]));
        return new("A·x + b", dimension,
            points => new([.. points.Select(x => (matrix * Vector<double>.Build.DenseOfArray(x) + shift).ToArray())],
                [.. points.Select(_ => logAbsDet)]),
            points => new([.. points.Select(z => matrix.Solve(Vector<double>.Build.DenseOfArray(z) - shift).ToArray())],
                [.. points.Select(_ => -logAbsDet)]));
    }

    /// <summary>z = x + x³, solved by Newton's method from Cardano's solution.</summary>
    public static InvertibleMap Cubic { get; } = new("x + x³", 1,
        points => new([.. points.Select(x => (double[])[x[0] + x[0] * x[0] * x[0]])],
            [.. points.Select(x => Math.Log(1 + 3 * x[0] * x[0]))]),
        points => new([.. points.Select(z => (double[])[Root(z[0])])],
            [.. points.Select(z => -Math.Log(1 + 3 * Root(z[0]) * Root(z[0])))]));

    public static double[][] Points(int dimension, int count = 20, double scale = 1)
    {
        var numbers = new NormalNumbers(11);
        return [.. Enumerable.Range(0, count).Select(k =>
            Enumerable.Range(0, dimension).Select(i => scale * numbers.At(k * dimension + i)).ToArray())];
    }

    private static Matrix<double> Orthogonal(NormalNumbers numbers, int dimension, int first) =>
        Matrix<double>.Build.Dense(dimension, dimension, (i, j) => numbers.At(first + i * dimension + j)).QR().Q;

    private static double Root(double z)
    {
        var x = Math.Cbrt(z);
        for (var step = 0; step < 60; step++)
            x -= (x + x * x * x - z) / (1 + 3 * x * x);

        return x;
    }
}
