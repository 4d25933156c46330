using System.CommandLine;

namespace Grader.Cli.Syntax;

/// <summary><c>grader explain</c>.</summary>
internal sealed class ExplainVerb : Verb
{
    private readonly Argument<string> check = new("check") { Description = "Id of a check, or a part of it." };

    private readonly CourseFolderOption course = new();

    /// <summary>The command, and what does it: given the folder of a course, null for all, and the check.</summary>
    public ExplainVerb(Func<string?, string, int> explain)
        : base("explain", "Explains a check: law, source, tolerance, known mistakes.")
    {
        Add(check);
        course.AddTo(this);
        SetAction(parsed => explain(course.FolderOf(parsed), parsed.GetValue(check)!));
    }

    /// <inheritdoc/>
    public override string Examples => """
        Example:
          grader explain NegativeElboChecks.Loss_is_a_sum_over_dimensions
        """;
}
