using System.CommandLine;

namespace Grader.Cli.Syntax;

/// <summary><c>grader diff</c>.</summary>
internal sealed class DiffVerb : Verb
{
    private readonly Argument<string> before = new("before") { Description = "Folder that \"grader grade\" wrote first." };
    private readonly Argument<string> now = new("now") { Description = "Folder that \"grader grade\" wrote later." };
    private readonly Option<bool> csv = new("--csv") { Description = "Write a table for a spreadsheet, with every reason." };

    /// <summary>The command, and what does it: given both folders, and whether a CSV table is asked for.</summary>
    public DiffVerb(Func<string, string, bool, int> diff)
        : base("diff", "Shows whose marks differ between two gradings, and why.")
    {
        Add(before);
        Add(now);
        Add(csv);
        SetAction(parsed => diff(parsed.GetValue(before)!, parsed.GetValue(now)!, parsed.GetValue(csv)));
    }

    /// <inheritdoc/>
    public override string Examples => """
        A hand-in is listed where its total or that of an exercise differs; the reasons are other sources, lateness, the outcome of a check,
        and the marks of a person. Exit code 0 where no mark differs, 1 where one does.

        Examples:
          grader diff graded graded-again
          grader diff graded graded-again --csv > changes.csv
        """;
}
