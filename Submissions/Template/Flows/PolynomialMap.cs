using Grader.Contracts.Flows;

namespace Submission.Flows;

public sealed class PolynomialMap : IPolynomialMap
{
    public InvertibilityFailure WhyNot() =>
        throw new NotImplementedException("Problem 1b: what keeps the map from being a flow.");

    public PointPair Collision() =>
        throw new NotImplementedException("Problem 1b: two points with one image.");

    public double JacobianDeterminant(double[] x) =>
        throw new NotImplementedException("Problem 1b: the determinant of the Jacobian matrix.");
}
