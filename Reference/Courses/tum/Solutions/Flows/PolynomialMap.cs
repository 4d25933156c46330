using Grader.Contracts.Flows;
using static System.Math;

namespace Grader.Solutions.Flows;

/// <summary>Problem 1b: x_1 enters through x_1⁴ alone, so that its sign is lost.</summary>
public sealed class PolynomialMap : IPolynomialMap
{
    public InvertibilityFailure WhyNot() => InvertibilityFailure.EvenPower;

    public PointPair Collision() => new([0.5, 2, 3], [-0.5, 2, 3]);

    // The first column of the Jacobian has one entry, ∂z_2/∂x_1 = 4·x_1³·x_2, in an odd position.
    public double JacobianDeterminant(double[] x)
    {
        double sum = x[1] + x[2];
        double column = 4 * Pow(x[0], 3) * x[1];
        double minor = 3 * sum * sum * Exp(x[2]);
        return -column * minor;
    }
}
