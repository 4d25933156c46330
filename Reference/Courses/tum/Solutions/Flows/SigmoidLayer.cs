using Grader.Contracts.Flows;

namespace Grader.Solutions.Flows;

/// <summary>Problem 1a: A = aᵀ·a has rank 1, so that every direction orthogonal to a is mapped to 0.</summary>
public sealed class SigmoidLayer : ISigmoidLayer
{
    public InvertibilityFailure WhyNot() => InvertibilityFailure.SingularMatrix;

    public PointPair Collision(double[] a)
    {
        double[] kernel = new double[a.Length];
        kernel[0] = 0.1 * a[1];
        kernel[1] = -0.1 * a[0];
        return new PointPair(new double[a.Length], kernel);
    }
}
