using Grader.Reporting.Export;

namespace Grader.Cli.Export;

/// <summary>What <c>grader export</c> was asked for, for one of the other systems.</summary>
/// <param name="Format">The form.</param>
/// <param name="Graded">Folder that <c>grader grade</c> or <c>grader check --out</c> wrote.</param>
internal sealed record FormatExportOptions(ExportFormat Format, string Graded)
{
    /// <summary>Folder for a folder for each hand-in; null for the folder "export/&lt;format&gt;" of the grading.</summary>
    public string? Out { get; init; }

    /// <summary>What the other system knows and the grader does not: "classroom=dgm".</summary>
    public IReadOnlyList<string> Given { get; init; } = [];
}
