using System.CommandLine;
using Grader.Cli.Export;

namespace Grader.Cli.Syntax;

/// <summary><c>grader export canvas</c>.</summary>
internal sealed class ExportCanvasVerb : Verb
{
    private readonly FillingOptions filling = new(
        new Argument<string>("gradebook") { Description = "The gradebook as \"Export Entire Gradebook\" gives it." });
    private readonly Option<string> assignment = new("--assignment")
    {
        Description = "Number or title of the assignment: 4711 of the column \"Sheet 3 (4711)\".",
        Required = true,
    };

    /// <summary>The command, and what does it.</summary>
    public ExportCanvasVerb(Func<TableExportOptions, int> export)
        : base("canvas", "Fills one assignment of a Canvas gradebook.")
    {
        filling.AddTo(this);
        Add(assignment);
        SetAction(parsed => export(filling.ValueOf(parsed) with { Assignment = parsed.GetValue(assignment) }));
    }

    /// <inheritdoc/>
    public override string Examples => """
        A row is found by its ID, which archives of submissions have too, else by the name, the SIS User ID or the SIS Login ID.
        Excused students (EX) stay excused. Every other cell is kept. Keys of --column: identifier, name, number, email.

        Example:
          grader export canvas graded grades.csv --assignment 4711 --out filled.csv
        """;
}
