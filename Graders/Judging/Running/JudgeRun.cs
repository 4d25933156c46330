using Grader.Judging.Limiting;
using Grader.Judging.Manifests;
using Grader.Judging.Scoring;
using Grader.Judging.Sheets;
using Grader.Results;

namespace Grader.Judging.Running;

/// <summary>
/// Judges hand-ins in this process by the same NUnit fixtures that <c>dotnet test</c> runs. Has no state of its own, so that many hand-ins
/// may be judged at once, each on its caller's thread.
/// </summary>
/// <param name="manifest">The checks that there are.</param>
public sealed class JudgeRun(Manifest manifest)
{
    /// <summary>Runs the sheet's checks on a hand-in and adds up the points.</summary>
    /// <exception cref="UnendedCheckException">A check does not end. Its verdict was reported.</exception>
    /// <exception cref="OperationCanceledException">Cancelled. The running check has ended, and its verdict was reported.</exception>
    public HandInResult Judge(HandIn handIn, Sheet sheet, JudgeOptions options, CancellationToken cancellation = default)
    {
        var plan = Plan.Of(manifest, sheet, options);
        handIn.Context = JudgeContext.Of(handIn.Info, sheet, options);
        foreach (var known in KnownVerdicts(options))
            handIn.Evidence.Record(known);

        Run(handIn, sheet, plan, options, cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (handIn.Context.Budget.Unended is { } unended)
            throw unended;

        var exercises = plan.Exercises.Select(planned => Score.Of(planned.Exercise, planned.Checks, handIn.Evidence, options.Hidden));
        return Result(handIn, sheet, options, [.. exercises]);
    }

    /// <summary>Whether the process with the code has ended in the check: by itself, or because it overran a limit.</summary>
    public static bool HasEndedProcess(CheckResult check) => Verdict.HasEndedProcess(check);

    private void Run(HandIn handIn, Sheet sheet, Plan plan, JudgeOptions options, CancellationToken cancellation)
    {
        var known = KnownVerdicts(options).ToDictionary(result => result.Check);
        var run = ChecksToRun(plan, known);
        var fixtures = sheet.Exercises.SelectMany(exercise => exercise.Contracts).SelectMany(manifest.Of)
            .Where(check => run.Contains(check.Id)).Select(check => check.Fixture).Distinct();
        void Report(CheckResult result)
        {
            if (!known.ContainsKey(result.Check))
                options.Progress?.Invoke(result);
        }

        handIn.Evidence.Recorded += Report;
        try
        {
            FixtureRun.Execute(handIn, fixtures, run, cancellation);
        }
        finally
        {
            handIn.Evidence.Recorded -= Report;
        }

        foreach (var verdict in known.Values)
            handIn.Evidence.Record(verdict); // What ran again has only shown its calls.
    }

    /// <summary>
    /// The checks whose verdict is not known. Where one of them comes with its contract, the contract's other checks run again, since it
    /// judges their calls; but none that has used up the judge.
    /// </summary>
    private HashSet<string> ChecksToRun(Plan plan, Dictionary<string, CheckResult> known)
    {
        var checks = plan.Run.Select(id => manifest.Find(id)!).ToLookup(check => known.ContainsKey(check.Id));
        var again = checks[false].Where(check => check.Derived is not null).Select(check => check.Contract).ToHashSet();
        var repeated = checks[true].Where(check => check.Derived is null && again.Contains(check.Contract)
            && known[check.Id].Cause != CheckResult.JudgingLimit);
        return [.. checks[false].Concat(repeated).Select(check => check.Id)];
    }

    /// <summary>Earlier verdicts that are kept. Checks in which the grader itself failed run again.</summary>
    private static IEnumerable<CheckResult> KnownVerdicts(JudgeOptions options) =>
        options.Known.Where(result => result.Outcome is not (Outcome.GraderError or Outcome.NotRun));

    private static HandInResult Result(HandIn handIn, Sheet sheet, JudgeOptions options, IReadOnlyList<ExerciseResult> exercises) =>
        new(handIn.Info, sheet.Id, exercises)
        {
            Messages = [.. handIn.Messages, .. Deaths(exercises), .. GraderErrors(exercises)],
            Isolation = handIn.Code.Isolation,
            Torch = handIn.Code.Torch,
            Console = handIn.Code.ConsoleText,
            Advisory = options.Advisory,
            Quick = options.Quick,
            Seed = handIn.Seed,
        };

    private static IEnumerable<Message> Deaths(IReadOnlyList<ExerciseResult> exercises) => About(
        exercises, Verdict.IsDeath, MessageKind.ProcessDied,
        checks => $"The process with the code ended in {checks}. It counts as a crash of the code; a tutor should look at it.");

    private static IEnumerable<Message> GraderErrors(IReadOnlyList<ExerciseResult> exercises) => About(
        exercises, check => check.Outcome == Outcome.GraderError, MessageKind.GraderError,
        checks => $"The grader itself failed, twice, in {checks}. "
            + "Their points are open until a later run judges these checks; the mark needs a tutor's eye.");

    /// <summary>One message about all checks that are <paramref name="meant"/>; none where there are none.</summary>
    private static IEnumerable<Message> About(
        IReadOnlyList<ExerciseResult> exercises, Func<CheckResult, bool> meant, MessageKind kind, Func<string, string> text)
    {
        var checks = exercises.SelectMany(exercise => exercise.Checks).Where(meant).Select(check => check.Check).ToList();
        return checks.Count == 0 ? [] : [new(kind, "", 0, text(Named(checks)))];
    }

    /// <summary>The checks by name; of many the first two, and how many more: each has its own entry in the feedback.</summary>
    private static string Named(List<string> checks) => checks.Count <= 3
        ? string.Join(", ", checks)
        : $"{string.Join(", ", checks.Take(2))} and {checks.Count - 2} more checks";
}
