namespace Grader.Grading;

/// <summary>What a tutor says about the hand-ins of a course besides their files.</summary>
internal sealed record CourseFiles
{
    /// <summary>When they were due; null for what the sheet says.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>CSV file that says when each came, such as Moodle's grading worksheet; null for none.</summary>
    public string? Submitted { get; init; }

    /// <summary>Titles of the columns of that file where they are not the usual ones: "submitted=Abgabe".</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>CSV file with the columns "group" and "member"; null for none.</summary>
    public string? Members { get; init; }
}
