using System.CommandLine;
using Grader.Cli.Export;

namespace Grader.Cli.Syntax;

/// <summary><c>grader export moodle-feedback</c>.</summary>
internal sealed class ExportMoodleFeedbackVerb : Verb
{
    private readonly Argument<string> graded = GradedFolder.Argument();
    private readonly Option<string?> worksheet = new("--worksheet")
    {
        Description = "Moodle's grading worksheet: it has the number of each member of a group, and of hand-ins from elsewhere.",
    };
    private readonly Option<string[]> columns = ColumnOption.Option();
    private readonly Option<string?> output = new("--out")
    {
        Description = "The zip; in the folder \"export\" of the grading where left out.",
    };

    /// <summary>The command, and what does it.</summary>
    public ExportMoodleFeedbackVerb(Func<FeedbackExportOptions, int> export)
        : base("moodle-feedback", "Packs the feedback pages for Moodle's \"Upload multiple feedback files in a zip\".")
    {
        Add(graded);
        Add(worksheet);
        Add(columns);
        Add(output);
        SetAction(parsed => export(new FeedbackExportOptions(parsed.GetValue(graded)!)
        {
            Worksheet = parsed.GetValue(worksheet),
            Columns = parsed.GetValue(columns) ?? [],
            Out = parsed.GetValue(output),
        }));
    }

    /// <inheritdoc/>
    public override string Examples => """
        Examples:
          grader export moodle-feedback graded --out feedback.zip
          grader export moodle-feedback graded --worksheet worksheet.csv     where groups hand in
        """;
}
