namespace Grader.Reporting;

/// <summary>A line of a trial's summary.</summary>
/// <param name="Kind">Whether all is well.</param>
/// <param name="Text">The line.</param>
/// <param name="Lines">What it is about, one thing each.</param>
public sealed record TryFinding(FindingKind Kind, string Text, IReadOnlyList<string> Lines)
{
    /// <summary>The character in front of the line.</summary>
    public string Mark => Kind switch
    {
        FindingKind.Fine => "✓",
        FindingKind.Look => "!",
        _ => "✗",
    };
}

/// <summary>Whether all is well.</summary>
public enum FindingKind
{
    /// <summary>It is.</summary>
    Fine,

    /// <summary>An author should look at it.</summary>
    Look,

    /// <summary>An author must mend it.</summary>
    Fault,
}
