namespace Grader.Contracts.Diffusion;

/// <summary>How connected a row of points is. Distances are Euclidean.</summary>
/// <param name="Length">Sum of the distances of neighbours.</param>
/// <param name="LargestJump">Largest distance of neighbours.</param>
/// <param name="JumpAfter">The point after which it comes, counted from 0; the first such point, if there are several.</param>
public sealed record PathMeasure(double Length, double LargestJump, long JumpAfter);
