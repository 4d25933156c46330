using Grader.Reporting.Export;

namespace Grader.Cli.Export;

/// <summary>What <c>grader export moodle</c> and <c>grader export canvas</c> were asked for.</summary>
/// <param name="Graded">Folder that <c>grader grade</c> wrote.</param>
/// <param name="Table">The platform's file.</param>
internal sealed record TableExportOptions(string Graded, string Table)
{
    /// <summary>Number or title of the assignment of a Canvas gradebook; null for a Moodle worksheet, which has only one.</summary>
    public string? Assignment { get; init; }

    /// <summary>Where the filled file goes; null for the folder "export" of the grading.</summary>
    public string? Out { get; init; }

    /// <summary>Titles of columns that are not the usual ones: "grade=Bewertung".</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>How marks are written.</summary>
    public FillOptions Filling { get; init; } = new();
}
