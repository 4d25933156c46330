namespace Grader.Contracts.Flows;

/// <summary>Problem 1b: is z = ((x_2 + x_3)³, x_1⁴·x_2 + x_3, e^{x_3}) a normalizing flow on ℝ³?</summary>
/// <remarks>TUM CIT4230003, endterm of 31 July 2023, problem 1b. Index 0 of an array belongs to x_1.</remarks>
public interface IPolynomialMap
{
    /// <summary>
    /// The property that proves that the map is no flow; <see cref="InvertibilityFailure.None"/> if the map is a flow.
    /// </summary>
    [Task("what keeps the map from being a flow")]
    InvertibilityFailure WhyNot();

    /// <summary>A witness: two points of [−10, 10]³, at least 0.1 apart, that have the same image.</summary>
    [Task("two points with one image")]
    PointPair Collision();

    /// <summary>The determinant of the Jacobian matrix ∂z_i/∂x_j, with its sign.</summary>
    /// <param name="x">Three coordinates.</param>
    [Task("the determinant of the Jacobian matrix")]
    double JacobianDeterminant(double[] x);
}
