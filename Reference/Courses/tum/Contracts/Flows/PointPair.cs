namespace Grader.Contracts.Flows;

/// <summary>Two points of ℝ^D, as a witness.</summary>
/// <param name="First">x, with D coordinates.</param>
/// <param name="Second">x', with D coordinates.</param>
public sealed record PointPair(double[] First, double[] Second);
