namespace Grader.Contracts.Flows;

/// <summary>
/// Problem 1a: is z = σ(A·x) with A = aᵀ·a a normalizing flow on ℝ^D? Here a is a row of D ≥ 2 positive numbers, so that A_ij = a_i·a_j,
/// and σ(u) = 1/(1 + e^{−u}) acts on each coordinate.
/// </summary>
/// <remarks>TUM CIT4230003, endterm of 31 July 2023, problem 1a.</remarks>
public interface ISigmoidLayer
{
    /// <summary>The property that keeps the map from being a flow; <see cref="InvertibilityFailure.None"/> if the map is a flow.</summary>
    [Task("what keeps σ(A·x) from being a flow")]
    InvertibilityFailure WhyNot();

    /// <summary>
    /// A witness: two points x and x' with σ(A·x) = σ(A·x'), at least 0.001 apart, and with every coordinate of A·x and A·x' in [−10, 10].
    /// (Far outside, all values of σ are rounded to 1, so that equal values prove nothing about the map.)
    /// </summary>
    /// <param name="a">D ≥ 2 numbers in [0.1, 3].</param>
    /// <returns>Two points with D coordinates each.</returns>
    [Task("two points with one image")]
    PointPair Collision(double[] a);
}
