using Grader.Contracts;
using Grader.Contracts.Diffusion;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using MathNet.Numerics.LinearAlgebra;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>A Gaussian distribution, in plain numbers.</summary>
/// <param name="Mean">m.</param>
/// <param name="Covariance">C, row by row.</param>
internal sealed record GaussianData(double[] Mean, double[] Covariance)
{
    /// <summary>Eigenvalues spread evenly between these, along random directions.</summary>
    private const double Least = 0.2, Most = 2;

    public int Dimension => Mean.Length;

    /// <summary>A distribution without structure.</summary>
    public static GaussianData Random(int dimension, UniformNumbers random)
    {
        var directions = Matrix<double>.Build.Dense(dimension, dimension, (_, _) => random.NormalPair().First).QR().Q;
        var values = Vector<double>.Build.Dense(dimension, i => Least + (Most - Least) * i / (dimension - 1));
        var covariance = directions * Matrix<double>.Build.DenseOfDiagonalVector(values) * directions.Transpose();
        return new([.. Enumerable.Range(0, dimension).Select(_ => 2 * random.Next() - 1)], covariance.ToRowMajorArray());
    }

    /// <summary>What a hand-in says, once it is known to be a distribution.</summary>
    public static GaussianData Of(GaussianMoments moments, string what)
    {
        const string Because = "m has shape [D_t], and C has shape [D_t, D_t]";
        Expect.Real(moments.Mean, Because, what: $"the mean of {what}");
        Expect.Real(moments.Covariance, Because, what: $"the covariance of {what}");
        var size = moments.Mean.numel();
        return new(moments.Mean.Numbers([size], $"the mean of {what}"),
            moments.Covariance.Numbers([size, size], $"the covariance of {what}"));
    }

    public GaussianMoments ToMoments() => new(Mean.ToTensor([Dimension]), Covariance.ToTensor([Dimension, Dimension]));

    /// <summary>Rows from it, linear in normal numbers of the source.</summary>
    public Tensor Draw(int count, INoiseSource noise)
    {
        var principal = Matrix<double>.Build.Dense(Dimension, Dimension, (i, j) => Covariance[i * Dimension + j])
            .Evd(Symmetricity.Symmetric);
        var root = principal.EigenVectors * Matrix<double>.Build.DenseOfDiagonalVector(
            principal.EigenValues.Map(value => Math.Sqrt(Math.Max(value.Real, 0))));
        var rows = noise.Normal(count, Dimension);
        return Mean.ToTensor([Dimension]) + rows.matmul(root.Transpose().ToRowMajorArray().ToTensor([Dimension, Dimension]));
    }
}
