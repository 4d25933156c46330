using Grader.Cli.Export;
using Grader.Reporting.Export;

namespace Grader.Cli.Syntax;

/// <summary><c>grader export</c>, with a command of its own for each platform.</summary>
internal sealed class ExportVerb : Verb
{
    /// <summary>The command, and what does it: for tables of marks, for feedback, and for the forms of other systems.</summary>
    public ExportVerb(
        Func<TableExportOptions, int> exportTable,
        Func<FeedbackExportOptions, int> exportFeedback,
        Func<FormatExportOptions, int> exportFormat)
        : base("export", "Writes marks and feedback as learning platforms and other systems take them.")
    {
        Add(new ExportMoodleVerb(exportTable));
        Add(new ExportMoodleFeedbackVerb(exportFeedback));
        Add(new ExportCanvasVerb(exportTable));
        foreach (var format in ExportFormat.All)
            Add(new ExportFormatVerb(format, exportFormat));
    }

    /// <inheritdoc/>
    public override string Examples => """
        Examples:
          grader export moodle graded worksheet.csv            marks into Moodle's grading worksheet, as downloaded
          grader export moodle-feedback graded                 feedback pages for "Upload multiple feedback files in a zip"
          grader export canvas graded grades.csv --assignment 4711
          grader export junit graded --out reports             one folder for each hand-in
        """;
}
