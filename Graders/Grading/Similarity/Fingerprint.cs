namespace Grader.Grading.Similarity;

/// <summary>A place in a hand-in that is compared with others: <see cref="Winnowing.Length"/> successive tokens.</summary>
/// <param name="Hash">Equal for equal tokens.</param>
/// <param name="File">Path of the file.</param>
/// <param name="First">Index of the first token in the file.</param>
/// <param name="Start">Offset of the first token's text.</param>
/// <param name="End">Offset after the last token's text.</param>
/// <param name="Exercise">Id of the exercise for which the code is; empty where that is not known.</param>
internal readonly record struct Fingerprint(ulong Hash, string File, int First, int Start, int End, string Exercise);
