using Grader.Results;

namespace Grader.Tests.Cli.HandIns;

/// <summary>The exercises in which a hand-in does not earn all points, by their ids without the sheet's: "1a".</summary>
/// <param name="Wrong">Exercises that are attempted and do not earn all their points.</param>
/// <param name="NotAttempted">Exercises that are not attempted.</param>
internal sealed record MissedPoints(IReadOnlyList<string> Wrong, IReadOnlyList<string> NotAttempted)
{
    public static MissedPoints None { get; } = new([], []);

    /// <summary>Those of a judged hand-in.</summary>
    public static MissedPoints Of(HandInResult result)
    {
        var less = result.Exercises
            .Where(exercise => exercise.Points < exercise.MaxPoints && exercise.Checks.Any(IsMissed))
            .ToLookup(IsNotAttempted, exercise => exercise.Id[(result.Sheet.Length + 1)..]);
        return new([.. less[false]], [.. less[true]]);
    }

    /// <summary>What a quick run leaves out is not missed.</summary>
    private static bool IsMissed(CheckResult check) => check.Outcome is not (Outcome.Passed or Outcome.NotRun);

    private static bool IsNotAttempted(ExerciseResult exercise) =>
        exercise.Checks.All(check => check.Outcome is Outcome.NotAttempted or Outcome.Skipped or Outcome.NotRun);
}
