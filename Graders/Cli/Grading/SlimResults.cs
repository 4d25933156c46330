using System.Collections.Concurrent;
using Grader.Results;

namespace Grader.Cli.Grading;

/// <summary>
/// Cuts the results of one grading down to what the tables at its end show: points, and of each check how it ended. A thousand
/// hand-ins have a hundred thousand checks, but exercises end in few ways: those that ended alike are one object.
/// </summary>
internal sealed class SlimResults
{
    private static readonly Dictionary<(Outcome, bool Hidden), CheckResult> bare = Enum.GetValues<Outcome>()
        .SelectMany(outcome => new[] { false, true }, (outcome, hidden) => new CheckResult("", "", "", outcome, 0, "") { Hidden = hidden })
        .ToDictionary(check => (check.Outcome, check.Hidden));

    private readonly ConcurrentDictionary<(string Id, double Points, string Ends), ExerciseResult> alike = new();

    /// <summary>The same result without its texts.</summary>
    public HandInResult Of(HandInResult result) => result with { Console = null, Exercises = [.. result.Exercises.Select(Of)] };

    private ExerciseResult Of(ExerciseResult exercise) => exercise.Rubric.Any(item => item.Mark is not null)
        ? WithoutTexts(exercise)
        : alike.GetOrAdd((exercise.Id, exercise.Points, string.Join(' ', exercise.Checks.Select(check => (check.Outcome, check.Hidden)))), _ => WithoutTexts(exercise));

    private static ExerciseResult WithoutTexts(ExerciseResult exercise) => exercise with
    {
        Title = "",
        Checks = [.. exercise.Checks.Select(check => bare[(check.Outcome, check.Hidden)])],
        Rubric = [.. exercise.Rubric.Select(item => item with { Text = "", Guidance = null, Mark = item.Mark is { } mark ? mark with { Comment = null } : null })],
    };
}
