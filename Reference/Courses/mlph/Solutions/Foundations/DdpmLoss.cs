using Grader.Contracts.Foundations;

namespace Grader.Solutions.Foundations;

/// <inheritdoc />
public sealed class DdpmLoss : IDdpmLoss
{
    /// <inheritdoc />
    public double Loss(VectorField epsilonTheta, double[] x0, double[] epsilon, double alphaBar, double t)
    {
        double[] xt = [.. x0.Zip(epsilon, (data, noise) => Math.Sqrt(alphaBar) * data + Math.Sqrt(1 - alphaBar) * noise)];
        return epsilon.Zip(epsilonTheta(xt, t), (noise, guess) => (noise - guess) * (noise - guess)).Sum();
    }
}
