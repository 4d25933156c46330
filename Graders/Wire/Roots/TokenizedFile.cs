namespace Grader.Wire;

/// <summary>The members of the classes of one C# file as the tokens by which copies are recognised.</summary>
/// <param name="Path">As in the hand-in.</param>
/// <param name="Classes">A hash of each token: those of names and values that a copy can change freely are equal.</param>
/// <param name="Starts">Offset of the first character of each token in the text.</param>
/// <param name="Lengths">Number of characters of each token.</param>
/// <param name="Members">Index of the first token of each member.</param>
public sealed record TokenizedFile(string Path, int[] Classes, int[] Starts, int[] Lengths, int[] Members)
{
    /// <summary>The tokens of each member.</summary>
    public IEnumerable<Range> MemberRanges() => Members.Zip(Members.Skip(1).Append(Classes.Length), (first, end) => first..end);
}
