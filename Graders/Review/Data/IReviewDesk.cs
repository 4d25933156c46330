namespace Grader.Review.Data;

/// <summary>What a person marks: a grading that is read anew as often as it changes. Safe for use by many threads.</summary>
public interface IReviewDesk
{
    /// <summary>The items and hand-ins.</summary>
    ReviewSheet Sheet();

    /// <summary>What the checks found in a hand-in, and its files; null where there is no such hand-in.</summary>
    ReviewHandIn? HandIn(string id);

    /// <summary>Every mark that has been written so far.</summary>
    IReadOnlyList<ReviewMarks> Marks();

    /// <summary>
    /// Writes a mark, unless somebody has changed it since the page read it. A saved mark is on the disk when this returns.
    /// </summary>
    SaveAnswer Save(MarkTarget target, MarkChange change);

    /// <summary>A file of a hand-in; null where it was not handed in.</summary>
    HandedInFile? File(string handIn, string name);
}
