using Grader.Contracts.Flows;

namespace Grader.Solutions.Flows;

/// <inheritdoc />
public sealed class FlowLossDerivation : IFlowLossDerivation
{
    /// <inheritdoc />
    public double ChangeOfVariables(double[] z, double determinant, LatentLogDensity logBase) =>
        -logBase(z) - LogAbs(determinant);

    /// <inheritdoc />
    public double StandardNormalBase(double[] z, double determinant) =>
        HalfSquare(z) + Constant(z.Length) - LogAbs(determinant);

    /// <inheritdoc />
    public double WithoutConstant(double[] z, double determinant) =>
        HalfSquare(z) - LogAbs(determinant);

    /// <inheritdoc />
    public double BatchLoss(double[][] z, double[] determinants) =>
        z.Zip(determinants, WithoutConstant).Average();

    private static double HalfSquare(double[] z) => 0.5 * z.Sum(coordinate => coordinate * coordinate);

    private static double Constant(int dimension) => 0.5 * dimension * Math.Log(2 * Math.PI);

    private static double LogAbs(double determinant) => Math.Log(Math.Abs(determinant));
}
