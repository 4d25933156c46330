namespace Grader.Grading.Journal;

/// <summary>The bytes of a line within a file.</summary>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="Length">Number of bytes, without the line feed.</param>
internal readonly record struct LineRange(long Start, int Length);
