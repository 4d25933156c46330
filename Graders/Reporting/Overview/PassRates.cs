using Grader.Reporting.Html;

namespace Grader.Reporting.Overview;

/// <summary>How many hand-ins pass each check, exercise by exercise; the checks that the fewest pass come first.</summary>
internal static class PassRates
{
    public static Markup Of(IReadOnlyList<ExerciseCount> exercises) => exercises.Count == 0 ? Markup.Empty : Markup.Of($"""
        <section id="rates" aria-labelledby="rates.title">
        <h2 id="rates.title">Pass rates</h2>
        {exercises.Select(Exercise)}</section>

        """);

    private static Markup Exercise(ExerciseCount exercise)
    {
        var checks = exercise.Checks.ToList();
        var rate = checks.Count > 0 ? $"{exercise.PassRate:P0}" : "not judged";
        return Markup.Of($"""
            <details class="exercise"><summary><span class="id">{exercise.ShortId}</span> {MathText.Of(exercise.Title)}
            <span class="points">{rate}</span>{PointsBar.Of(exercise.PassRate, 1)}</summary>
            {(checks.Count > 0 ? RateTable.Of(checks.Select(Check)) : Markup.Empty)}</details>

            """);
    }

    private static Markup Check(CheckCount check) =>
        RateTable.Row(check.Title, $"{check.Passed} of {check.Judged}", check.Passed, check.Judged);
}
