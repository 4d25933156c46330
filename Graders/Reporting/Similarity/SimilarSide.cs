namespace Grader.Reporting;

/// <summary>One hand-in of a <see cref="SimilarPair"/>.</summary>
/// <param name="Id">Its id; with the archive's name in front for one of an earlier year.</param>
/// <param name="Name">As a tutor reads it.</param>
/// <param name="Share">The part of its own code that the other one has, too, in [0, 1].</param>
public sealed record SimilarSide(string Id, string Name, double Share)
{
    /// <summary>"Anna (85 %)".</summary>
    public override string ToString() => $"{PlainText.Line(Name)} ({Math.Floor(100 * Share)} %)";
}
