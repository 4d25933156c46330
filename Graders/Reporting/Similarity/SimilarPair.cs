namespace Grader.Reporting;

/// <summary>Two hand-ins, or one and the reference solution, that share so much code that a tutor should look at them.</summary>
/// <param name="First">A hand-in of this grading.</param>
/// <param name="Second">The other one, perhaps of an earlier year; null for the reference solution.</param>
/// <param name="Tokens">How many tokens of code both have.</param>
/// <param name="Exercises">Ids of the exercises of which most of the code is shared.</param>
/// <param name="Page">Path of the page with both texts, relative to the output folder; null where none was written.</param>
public sealed record SimilarPair(SimilarSide First, SimilarSide? Second, int Tokens, IReadOnlyList<string> Exercises, string? Page)
{
    /// <summary>Who shares what: "Anna (85 %) and Bob (86 %), 390 tokens, in 3.4".</summary>
    public override string ToString()
    {
        var other = Second is null ? "the reference solution" : $"{Second}";
        return $"{First} and {other}, {Wording.Count(Tokens, "token")}{Where(Exercises)}";
    }

    /// <summary>", in 3.4, 3.5"; empty where no exercise is named.</summary>
    internal static string Where(IEnumerable<string> exercises)
    {
        var names = string.Join(", ", exercises.Select(id => id[(id.IndexOf('.') + 1)..]));
        return names.Length == 0 ? "" : $", in {names}";
    }
}
