namespace Grader.Wire;

/// <summary>One C# file as the tokens by which copies are recognised; all arrays have one element for each token.</summary>
/// <param name="Path">As in the hand-in.</param>
/// <param name="Classes">Hashes of the tokens: those of names and values that a copy can change freely are equal.</param>
/// <param name="Starts">Offset of the token's first character in the text.</param>
/// <param name="Lengths">Number of its characters.</param>
public sealed record TokenizedFile(string Path, int[] Classes, int[] Starts, int[] Lengths);
