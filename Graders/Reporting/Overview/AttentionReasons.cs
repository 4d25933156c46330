using Grader.Results;

namespace Grader.Reporting.Overview;

/// <summary>Why a tutor should look at a result: failures of the grader, limits, and points that look like an accident.</summary>
internal static class AttentionReasons
{
    /// <summary>The largest share of its points with which an exercise counts as lost; with all but this share it counts as full.</summary>
    private const double Little = 0.05;

    /// <summary>The least share of the maximum by which points change that a tutor should look at.</summary>
    private const double LargeChange = 0.1;

    public static IEnumerable<AttentionItem> Of(HandInResult result) =>
        from reasons in (IEnumerable<string>[])[Messages(result), Errors(result), Nothing(result), Limits(result), Spread(result)]
        from reason in reasons
        select new AttentionItem(result.HandIn.Id, reason);

    /// <summary>A large change of the points since an earlier grading; null where it is small.</summary>
    public static AttentionItem? OfChange(GradeRow row, double before, double now) =>
        Math.Abs(now - before) < LargeChange * row.MaxPoints
            ? null
            : new(row.HandIn.Id, $"Large change since the grading before: {Wording.Points(before)} → {Wording.Points(now)} points.");

    private static IEnumerable<string> Messages(HandInResult result) => result.Messages
        .Where(message => message.Kind != MessageKind.Complaint || result.Answers.All(answer => answer.Complaint != message.File))
        .Select(ReasonIn).OfType<string>();

    private static string? ReasonIn(Message message) => message.Kind switch
    {
        MessageKind.GraderError or MessageKind.MarksNotCounted or MessageKind.MarksOfOtherSources => message.Sentence(),
        MessageKind.ProcessDied => "The process with its code ended in the middle of a check; this counts as a crash of the code.",
        MessageKind.Complaint => $"{message.File}: the student complains, and nobody has answered yet.",
        MessageKind.NoSource => "No source file was handed in.",
        _ => null,
    };

    /// <summary>What the compiler says first; the feedback has the rest.</summary>
    private static IEnumerable<string> Errors(HandInResult result)
    {
        var errors = result.Messages.Where(message => message is { Kind: MessageKind.CompilerError, Severity: Severity.Error }).ToList();
        if (errors.Count > 0)
        {
            var more = errors.Count > 1 ? $" (and {Wording.Count(errors.Count - 1, "more error")})" : "";
            yield return $"It does not compile: {errors[0].Location()}{errors[0].Text}{more}";
        }
    }

    private static IEnumerable<string> Nothing(HandInResult result)
    {
        var row = GradeRow.Of(result);
        if (row.Has(Outcome.NotAttempted) && !row.IsAttempted && !row.Has(MessageKind.NoSource))
            yield return "No part was attempted.";
    }

    private static IEnumerable<string> Limits(HandInResult result) =>
        from limit in new[] { CheckResult.TimeLimit, CheckResult.CallBackLimit, CheckResult.JudgingLimit, CheckResult.DiskLimit }
        let count = result.Exercises.SelectMany(exercise => exercise.Checks).Count(check => check.Cause == limit)
        where count > 0
        select $"{Wording.Count(count, "check")} ended at a {limit}.";

    /// <summary>Everything right in one exercise and nothing in another that was tried: one mistake may have cost it all.</summary>
    private static IEnumerable<string> Spread(HandInResult result)
    {
        var tried = result.Exercises.Where(exercise => exercise.MaxPoints > 0 && exercise.Checks.Any(WasTried)).ToList();
        var lost = tried.Where(exercise => exercise.Points + exercise.OpenPoints <= Little * exercise.MaxPoints).ToList();
        if (lost.Count > 0 && tried.Any(exercise => exercise.Points >= (1 - Little) * exercise.MaxPoints))
        {
            var exercises = string.Join(", ", lost.Select(exercise => exercise.ShortId(result.Sheet)));
            yield return $"Large spread: nothing in {exercises}, although tried, and everything in another exercise.";
        }
    }

    private static bool WasTried(CheckResult check) => check.Outcome is Outcome.Passed or Outcome.Failed or Outcome.StudentError;
}
