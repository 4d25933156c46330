using Grader.Judging.Chance;
using Grader.Judging.Manifests;
using Grader.Judging.Scoring;
using Grader.Judging.Sheets;
using Grader.Results;

namespace Grader.Judging.Running;

/// <summary>
/// Judges hand-ins in this process by the same NUnit fixtures that <c>dotnet test</c> runs. Has no state of its own: many hand-ins may be
/// judged at once, each on its caller's time.
/// </summary>
/// <param name="manifest">The checks that there are.</param>
public sealed class JudgeRun(Manifest manifest)
{
    /// <summary>Runs the sheet's checks on a hand-in and adds up the points.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; the check that was running has finished, and its verdict was reported.</exception>
    public HandInResult Judge(HandIn handIn, Sheet sheet, JudgeOptions options, CancellationToken cancellation = default)
    {
        var plan = Plan.Of(manifest, sheet, options);
        handIn.Seed = options.Seed ?? Seeds.OfHandIn(options.Key, handIn.Info.ContentHash);
        handIn.Hidden = options.Hidden;
        handIn.IgnoreNeeds = options.IgnoreNeeds;
        handIn.Resources = options.Resources;
        handIn.ExerciseOfCheck = ExerciseOfCheck(sheet);
        foreach (var known in Verdicts(options))
            handIn.Evidence.Record(known);

        Run(handIn, sheet, plan, options, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return Result(handIn, sheet, options, [.. plan.Exercises.Select(exercise => Score.Of(exercise.Exercise, exercise.Checks, handIn.Evidence, options.Hidden))]);
    }

    private void Run(HandIn handIn, Sheet sheet, Plan plan, JudgeOptions options, CancellationToken cancellation)
    {
        var known = Verdicts(options).Select(result => result.Check).ToHashSet();
        var run = plan.Run.Where(id => !known.Contains(id)).ToHashSet();
        void Tell(CheckResult result) => options.Progress?.Invoke(result);

        var fixtures = sheet.Exercises.SelectMany(exercise => exercise.Contracts).SelectMany(manifest.Of)
            .Where(check => run.Contains(check.Id)).Select(check => check.Fixture).Distinct();
        handIn.Evidence.Recorded += Tell;
        try
        {
            FixtureRun.Execute(handIn, fixtures, run, cancellation);
        }
        finally
        {
            handIn.Evidence.Recorded -= Tell;
        }
    }

    private Dictionary<string, string> ExerciseOfCheck(Sheet sheet) => sheet.Exercises
        .SelectMany(exercise => exercise.Contracts.SelectMany(manifest.Of), (exercise, check) => (check.Id, exercise.Id))
        .ToDictionary();

    /// <summary>Earlier verdicts that stand; where the grader itself failed, it tries again.</summary>
    private static IEnumerable<CheckResult> Verdicts(JudgeOptions options) =>
        options.Known.Where(result => result.Outcome is not (Outcome.GraderError or Outcome.NotRun));

    private static HandInResult Result(HandIn handIn, Sheet sheet, JudgeOptions options, IReadOnlyList<ExerciseResult> exercises) =>
        new(handIn.Info, sheet.Id, exercises)
        {
            Messages = [.. handIn.Messages, .. GraderErrors(exercises)],
            Isolation = handIn.Code.Isolation,
            Console = handIn.Code.ConsoleText,
            Advisory = options.Advisory,
            Quick = options.Quick,
            Seed = handIn.Seed,
        };

    private static IEnumerable<Message> GraderErrors(IReadOnlyList<ExerciseResult> exercises)
    {
        var failed = exercises.SelectMany(exercise => exercise.Checks).Where(check => check.Outcome == Outcome.GraderError).Select(check => check.Check).ToList();
        return failed.Count == 0
            ? []
            : [new(MessageKind.GraderError, "", 0, $"The grader itself failed, twice, in {string.Join(", ", failed)}. These checks are left out of the points; the mark needs a tutor's eye.")];
    }
}
