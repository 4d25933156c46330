namespace Grader.Checks.Diffusion.Oracles;

/// <summary>A subspace of ℝ⁴ of two dimensions that no axis lies in, and matrices of four columns in row-major order.</summary>
internal static class Plane
{
    /// <summary>D.</summary>
    public const int Width = 4;

    /// <summary>K.</summary>
    public const int Dimensions = 2;

    /// <summary>Orthonormal columns (½, ½, ½, ½) and (½, −½, ½, −½), shape [4, 2].</summary>
    public static double[] Basis { get; } = [0.5, 0.5, 0.5, -0.5, 0.5, 0.5, 0.5, -0.5];

    /// <summary>UUᵀ, the projection on the subspace.</summary>
    public static double[] Projection { get; } = Times(Basis, Transposed(Basis, Dimensions), Dimensions);

    /// <summary>1 − UUᵀ, the projection on everything else.</summary>
    public static double[] Complement { get; } = [.. Projection.Select((value, i) => (i % (Width + 1) == 0 ? 1 : 0) - value)];

    /// <summary>The product of matrices, of which the first has <paramref name="inner"/> columns.</summary>
    public static double[] Times(double[] a, double[] b, int inner)
    {
        var columns = b.Length / inner;
        return [.. Enumerable.Range(0, a.Length / inner * columns)
            .Select(i => Enumerable.Range(0, inner).Sum(k => a[i / columns * inner + k] * b[k * columns + i % columns]))];
    }

    public static double[] Transposed(double[] matrix, int columns)
    {
        var rows = matrix.Length / columns;
        return [.. Enumerable.Range(0, matrix.Length).Select(i => matrix[i % rows * columns + i / rows])];
    }

    /// <summary>Σ_b x_b·x_bᵀ over rows of <paramref name="columns"/> numbers.</summary>
    public static double[] SecondMoment(double[] rows, int columns) => Times(Transposed(rows, columns), rows, rows.Length / columns);
}
