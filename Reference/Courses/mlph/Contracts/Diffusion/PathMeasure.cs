namespace Grader.Contracts.Diffusion;

/// <summary>How connected a sequence of points is. Distances are Euclidean.</summary>
/// <param name="Length">Sum of the distances between consecutive points.</param>
/// <param name="LargestJump">Largest distance between consecutive points.</param>
/// <param name="JumpAfter">Index, counted from 0, of the point before the largest jump; the first such index, if there are several.</param>
public sealed record PathMeasure(double Length, double LargestJump, long JumpAfter);
