namespace Grader.Checks.Diffusion.Images;

/// <summary>A handwritten digit.</summary>
/// <param name="Label">0, …, 9.</param>
/// <param name="Grey">Grey values 0, …, 16, row by row.</param>
internal sealed record Digit(int Label, int[] Grey);
