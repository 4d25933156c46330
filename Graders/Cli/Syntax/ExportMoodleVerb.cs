using System.CommandLine;
using Grader.Cli.Export;

namespace Grader.Cli.Syntax;

/// <summary><c>grader export moodle</c>.</summary>
internal sealed class ExportMoodleVerb : Verb
{
    private readonly FillingOptions filling = new(
        new Argument<string>("worksheet") { Description = "The worksheet as \"Download grading worksheet\" gives it." });
    private readonly Option<bool> comments = new("--comments")
    {
        Description = "Say in the column of feedback comments how the mark comes about.",
    };

    /// <summary>The command, and what does it.</summary>
    public ExportMoodleVerb(Func<TableExportOptions, int> export)
        : base("moodle", "Fills Moodle's offline grading worksheet.")
    {
        filling.AddTo(this);
        Add(comments);
        SetAction(parsed =>
        {
            var options = filling.ValueOf(parsed);
            return export(options with { Filling = options.Filling with { Comments = parsed.GetValue(comments) } });
        });
    }

    /// <inheritdoc/>
    public override string Examples => """
        A row is found by its number ("Participant 12345"), else by the name of the group or student, the e-mail address or the ID number.
        Rows without a hand-in stay as they were and are listed, and so are hand-ins without a row. Every other cell is kept.
        Keys of --column: identifier, name, number, email, group, grade, maximum, comments.

        Examples:
          grader export moodle graded worksheet.csv --out filled.csv
          grader export moodle graded Bewertungen.csv --column identifier=ID --column grade=Bewertung --column maximum=Bestwertung
        """;
}
