using Grader.Judging.Laws;
using MathNet.Numerics.LinearAlgebra;

namespace Grader.Checks.Flows.Oracles;

/// <summary>
/// z = A·(x − m) with standard normal z: the one flow whose density is known without a change of variables. x has the normal density with
/// the mean m and the covariance (AᵀA)⁻¹.
/// </summary>
internal sealed class AffineFlow
{
    /// <summary>Below this, rounding moves ln|det A| by more than the tolerance.</summary>
    private const double SmallestDeterminant = 1e-3;

    private readonly Matrix<double> matrix;
    private readonly Vector<double> offset;

    private AffineFlow(double[] offset, double[] entries)
    {
        var d = offset.Length;
        this.offset = Vector<double>.Build.DenseOfArray(offset);
        matrix = Matrix<double>.Build.Dense(d, d, (i, j) => entries[i * d + j] + (i == j ? 1.5 : 0));
    }

    /// <summary>Flows in one to four dimensions, each with a point; determinants have either sign.</summary>
    public static RandomInputs<AffineFlow> Random => RandomInputs.Lists("x − m", 1, 4, -3, 3)
        .And(RandomInputs.Lists("A without 1.5 on its diagonal", 16, 16, -2.5, 2.5))
        .Map(input => new AffineFlow(input.Item1, input.Item2));

    public double Determinant => matrix.Determinant();

    public bool IsSingular => Math.Abs(Determinant) < SmallestDeterminant;

    /// <summary>The latent of the point.</summary>
    public double[] Latent => (matrix * offset).ToArray();

    /// <summary>−ln N(x; m, (AᵀA)⁻¹), by the precision matrix AᵀA and its Cholesky factor.</summary>
    public double NegativeLogDensity()
    {
        var precision = matrix.TransposeThisAndMultiply(matrix);
        var logDeterminant = 2 * precision.Cholesky().Factor.Diagonal().Sum(Math.Log);
        return 0.5 * (offset * (precision * offset) + offset.Count * Math.Log(2 * Math.PI) - logDeterminant);
    }
}
