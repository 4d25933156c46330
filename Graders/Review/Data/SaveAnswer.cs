namespace Grader.Review.Data;

/// <summary>What became of a change.</summary>
/// <param name="Result">Whether it is written.</param>
/// <param name="Mark">What stands in the file now; null where that is not known.</param>
/// <param name="Message">Why it was not written, with the remedy; null where it was.</param>
public sealed record SaveAnswer(SaveResult Result, WrittenMark? Mark, string? Message)
{
    /// <summary>It is written.</summary>
    public static SaveAnswer Saved(WrittenMark mark) => new(SaveResult.Saved, mark, null);

    /// <summary>Somebody else has written something else in the meantime.</summary>
    public static SaveAnswer Conflict(WrittenMark theirs) =>
        new(SaveResult.Conflict, theirs, "Somebody else has changed this in the meantime.");

    /// <summary>It cannot be written.</summary>
    public static SaveAnswer Refused(string reason) => new(SaveResult.Refused, null, reason);
}

/// <summary>Whether a change is written.</summary>
public enum SaveResult
{
    /// <summary>It is on the disk.</summary>
    Saved,

    /// <summary>It is not: the mark is no longer the one that the page replaces.</summary>
    Conflict,

    /// <summary>It is not: the sheet or the file does not allow it.</summary>
    Refused,
}
