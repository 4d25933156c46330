using System.CommandLine;

namespace Grader.Cli.Syntax;

/// <summary><c>grader explain</c>.</summary>
internal sealed class ExplainVerb : Verb
{
    private readonly Argument<string> check = new("check") { Description = "Id of a check, or a part of it." };

    /// <summary>The command, and what does it.</summary>
    public ExplainVerb(Func<string, int> explain)
        : base("explain", "Explains a check: law, source, tolerance, known mistakes.")
    {
        Add(check);
        SetAction(parsed => explain(parsed.GetValue(check)!));
    }

    /// <inheritdoc/>
    public override string Examples => """
        Example:
          grader explain NegativeElboChecks.Loss_is_a_sum_over_dimensions
        """;
}
