using System.CommandLine;

namespace Grader.Cli.Syntax;

/// <summary><c>grader mark</c>.</summary>
internal sealed class MarkVerb : Verb
{
    private readonly Argument<string> graded = GradedFolder.Argument();
    private readonly Option<bool> decimalComma = DecimalComma.Option();

    /// <summary>The command, and what does it: given the folder, and whether the gradebook gets decimal commas.</summary>
    public MarkVerb(Func<string, bool, int> mark)
        : base("mark", "Adds the marks of a person to a grading.")
    {
        Add(graded);
        Add(decimalComma);
        SetAction(parsed => mark(parsed.GetValue(graded)!, parsed.GetValue(decimalComma)));
    }

    /// <inheritdoc/>
    public override string Examples => "Fill in \"given\" (points, ✓ or ✗) and \"comment\" in marking/<id>.yaml of the folder; " + """
        this adds them to the points of the checks and writes
        gradebook.csv, results.json and the feedback anew. Nothing is written where a file has an error. Grading again keeps the marks.

        Example:
          grader mark graded
        """;
}
