namespace Grader.Reporting;

/// <summary>One file of a hand-in with the regions that another hand-in has, too.</summary>
/// <param name="File">Its path.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Regions">In the order of the text; they do not overlap.</param>
public sealed record SimilarText(string File, string Text, IReadOnlyList<SimilarRegion> Regions);

/// <summary>A region of a file that another hand-in has, too.</summary>
/// <param name="Number">Counted from 1 over all files of the hand-in.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset after the last one.</param>
/// <param name="Counterpart">Number of the region of the other hand-in in which the same code stands; null where it is not shown.</param>
public sealed record SimilarRegion(int Number, int Start, int End, int? Counterpart);
