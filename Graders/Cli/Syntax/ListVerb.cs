using System.CommandLine;

namespace Grader.Cli.Syntax;

/// <summary><c>grader list</c>.</summary>
internal sealed class ListVerb : Verb
{
    private readonly Argument<string?> sheet = new("sheet")
    {
        Description = "Id of a sheet; all where left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<bool> laws = new("--laws")
    {
        Description = "Shows which checks ask each contract for what every contract owes: memory, rows, magnitude, size, chance, "
            + "gradient, precision and structure, or why it cannot apply.",
    };

    private readonly CourseFolderOption course = new();

    /// <summary>
    /// The command, and what does it: given the folder of a course and the sheet, null for all, and whether the table of law families is
    /// asked for.
    /// </summary>
    public ListVerb(Func<string?, string?, bool, int> list)
        : base("list", "Lists sheets, exercises, points and checks.")
    {
        Add(sheet);
        Add(laws);
        course.AddTo(this);
        SetAction(parsed => list(course.FolderOf(parsed), parsed.GetValue(sheet), parsed.GetValue(laws)));
    }

    /// <inheritdoc/>
    public override string Examples => """
        Examples:
          grader list          sheets, exercises and points
          grader list dtu      and every check of one sheet
        """;
}
