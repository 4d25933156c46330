namespace Grader.Wire;

/// <summary>A small change of a solution such as students make. The changed file compiles.</summary>
/// <param name="Path">The file.</param>
/// <param name="Start">Where the changed text begins, in characters from 0.</param>
/// <param name="Length">Its length in characters.</param>
/// <param name="Text">What stands there instead.</param>
/// <param name="Kind">What the mistake is, in a few words: "a sign is exchanged".</param>
/// <param name="Rank">How likely students make it: 1 for the likeliest.</param>
public sealed record SourceMistake(string Path, int Start, int Length, string Text, string Kind, int Rank);

/// <summary>Mistakes in a solution.</summary>
/// <param name="Mistakes">By file and place.</param>
/// <param name="Uses">For each file, the files with types that it names.</param>
public sealed record MistakesAnswer(SourceMistake[] Mistakes, FileUse[] Uses);

/// <summary>A file and those with types that it names.</summary>
public sealed record FileUse(string Path, string[] Uses);
