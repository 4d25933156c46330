namespace Grader.Review.Data;

/// <summary>A file that was handed in, to be sent to the browser.</summary>
/// <param name="Kind">How the browser shows it.</param>
/// <param name="Path">Where it is. Comes from a listing of the hand-in's folder, never from a request.</param>
public sealed record HandedInFile(FileKind Kind, string Path);
