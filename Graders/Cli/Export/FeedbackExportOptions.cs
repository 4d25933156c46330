namespace Grader.Cli.Export;

/// <summary>What <c>grader export moodle-feedback</c> was asked for.</summary>
/// <param name="Graded">Folder that <c>grader grade</c> wrote.</param>
internal sealed record FeedbackExportOptions(string Graded)
{
    /// <summary>Moodle's grading worksheet, which names the members of groups; null for none.</summary>
    public string? Worksheet { get; init; }

    /// <summary>Titles of its columns that are not the usual ones.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Where the zip goes; null for the folder "export" of the grading.</summary>
    public string? Out { get; init; }
}
