namespace Grader.Grading.Similarity;

/// <summary>The hash of <see cref="Winnowing.Length"/> successive tokens of a file.</summary>
/// <param name="Hash">Equal for equal tokens.</param>
/// <param name="First">Index of the first of these tokens.</param>
internal readonly record struct TokenHash(ulong Hash, int First);
