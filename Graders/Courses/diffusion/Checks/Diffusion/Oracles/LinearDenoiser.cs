using MathNet.Numerics.LinearAlgebra;
using static System.Math;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// The best linear prediction of the noise, known in closed form: for data with mean m and covariance C it is
/// ε̂ = √(1 − ᾱ)·(ᾱ·C + (1 − ᾱ)·I)⁻¹·(x_t − √ᾱ·m), the exact one if the data were Gaussian.
/// </summary>
internal sealed class LinearDenoiser
{
    private readonly Vector<double> mean;
    private readonly Vector<double> variances;
    private readonly Matrix<double> axes;

    private LinearDenoiser(Vector<double> mean, Vector<double> variances, Matrix<double> axes) =>
        (this.mean, this.variances, this.axes) = (mean, variances, axes);

    /// <summary>From the moments of rows.</summary>
    public static LinearDenoiser Of(double[][] rows)
    {
        var data = Matrix<double>.Build.DenseOfRowArrays(rows);
        var mean = data.ColumnSums() / data.RowCount;
        var centred = Matrix<double>.Build.Dense(data.RowCount, data.ColumnCount, (row, column) => data[row, column] - mean[column]);
        var covariance = centred.TransposeThisAndMultiply(centred) / data.RowCount;
        var principal = covariance.Evd(Symmetricity.Symmetric);
        return new(mean, principal.EigenValues.Map(value => value.Real), principal.EigenVectors);
    }

    /// <summary>ε̂(x_t).</summary>
    public double[] Noise(double[] xt, double alphaBar)
    {
        var along = axes.TransposeThisAndMultiply(Vector<double>.Build.Dense(xt) - Sqrt(alphaBar) * mean);
        var scaled = along.PointwiseMultiply(variances.Map(variance => Sqrt(1 - alphaBar) / (alphaBar * variance + 1 - alphaBar)));
        return [.. axes * scaled];
    }

    /// <summary>The coordinates of a row along the axes of the largest variance, the largest last.</summary>
    public double[] Principal(double[] row, int count)
    {
        var along = axes.TransposeThisAndMultiply(Vector<double>.Build.Dense(row) - mean);
        return [.. along.SubVector(along.Count - count, count)]; // variances ascend
    }
}
