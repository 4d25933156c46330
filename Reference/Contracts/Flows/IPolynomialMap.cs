namespace Grader.Contracts.Flows;

/// <summary>Problem 1b: is z = ((x_2 + x_3)³, x_1⁴·x_2 + x_3, e^{x_3}) a normalizing flow on ℝ³?</summary>
/// <remarks>TUM CIT4230003, endterm of 31 July 2023, problem 1b. Index 0 of an array belongs to x_1.</remarks>
public interface IPolynomialMap
{
    /// <summary>What keeps the map from being a flow, such that it is a proof; <see cref="InvertibilityFailure.None"/> where it is one.</summary>
    InvertibilityFailure WhyNot();

    /// <summary>A witness: two points of [−10, 10]³ with one image, at least 0.1 apart.</summary>
    PointPair Collision();

    /// <summary>The determinant of the Jacobian matrix ∂z_i/∂x_j, with its sign.</summary>
    /// <param name="x">Three coordinates.</param>
    double JacobianDeterminant(double[] x);
}
