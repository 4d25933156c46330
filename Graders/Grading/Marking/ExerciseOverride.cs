using System.Globalization;
using Grader.Results;

namespace Grader.Grading.Marking;

/// <summary>Gives the points that a person writes for a whole exercise to its checks: to each the same share of what it is worth.</summary>
internal static class ExerciseOverride
{
    /// <summary>The change of each check, by its id; none where nothing is written.</summary>
    /// <exception cref="MarkingException">The exercise does not allow it, or mark or reason is missing.</exception>
    public static IEnumerable<(string Check, FilledOverride Change)> ByCheck(
        FilledOverride change, ExerciseResult exercise, FilledSheet filled)
    {
        if (change.IsEmpty)
            return [];

        change.MustBeComplete("an exercise", filled);
        var points = GivenPoints.Read(change.Given, exercise.MaxPoints, "exercise", filled).Points;
        var share = exercise.MaxPoints > 0 ? points / exercise.MaxPoints : 0;
        return exercise.Checks.Select(check => (check.Check, change with { Given = Given(change.Given, share, check) }));
    }

    private static FilledValue Given(FilledValue written, double share, CheckResult check) => written with
    {
        Text = share switch
        {
            1 => "✓",
            0 => "✗",
            _ => (share * check.Worth).ToString("R", CultureInfo.InvariantCulture),
        },
    };
}
