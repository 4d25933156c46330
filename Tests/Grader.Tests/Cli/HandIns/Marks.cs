using Grader.Results;

namespace Grader.Tests.Cli.HandIns;

/// <summary>What a hand-in should get: full points in every exercise but these. Ids are without the sheet's: "1a".</summary>
/// <param name="Loses">Exercises that are attempted and do not earn all their points.</param>
/// <param name="Leaves">Exercises that are not attempted.</param>
internal sealed record Marks(IReadOnlyList<string> Loses, IReadOnlyList<string> Leaves)
{
    public static Marks Full { get; } = new([], []);

    /// <summary>What a hand-in was given.</summary>
    public static Marks Of(HandInResult result)
    {
        var less = result.Exercises
            .Where(exercise => exercise.Points < exercise.MaxPoints)
            .ToLookup(IsLeft, exercise => exercise.Id[(result.Sheet.Length + 1)..]);
        return new([.. less[false]], [.. less[true]]);
    }

    private static bool IsLeft(ExerciseResult exercise) =>
        exercise.Checks.All(check => check.Outcome is Outcome.NotAttempted or Outcome.Skipped);
}
