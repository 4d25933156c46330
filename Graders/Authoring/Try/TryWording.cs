using Grader.Results;

namespace Grader.Authoring.Try;

/// <summary>How a trial speaks of verdicts.</summary>
internal static class TryWording
{
    /// <summary>What a check says, in a line: "failed: expected 0.5, found 0.25".</summary>
    public static string ReasonOf(CheckResult check)
    {
        var outcome = check.Outcome switch
        {
            Outcome.Passed => "passed",
            Outcome.NotAttempted => "not attempted",
            Outcome.GraderError => "the check itself fails",
            Outcome.StudentError => check.Cause ?? "an exception",
            _ => "failed",
        };
        var summary = check.Feedback?.Summary.ReplaceLineEndings(" ") ?? "";
        return summary.Length == 0 ? outcome
            : summary.StartsWith(outcome, StringComparison.Ordinal) ? summary
            : $"{outcome}: {summary}";
    }
}
