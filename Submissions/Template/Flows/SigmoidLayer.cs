using Grader.Contracts.Flows;

namespace Submission.Flows;

public sealed class SigmoidLayer : ISigmoidLayer
{
    public InvertibilityFailure WhyNot() =>
        throw new NotImplementedException("Problem 1a: what keeps σ(A·x) from being a flow.");

    public PointPair Collision(double[] a) =>
        throw new NotImplementedException("Problem 1a: two points with one image.");
}
