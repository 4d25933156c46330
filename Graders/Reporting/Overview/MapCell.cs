using Grader.Results;

namespace Grader.Reporting.Overview;

/// <summary>What the map of a course shows of one exercise of a hand-in: a sign, and the colour that says the same.</summary>
/// <param name="Sign">One character.</param>
/// <param name="Meaning">What it stands for.</param>
/// <param name="Class">The class of the style sheet.</param>
internal sealed record MapCell(string Sign, string Meaning, string Class)
{
    private static readonly MapCell all = new("✓", "no point lost", "all");
    private static readonly MapCell most = new("◕", "half of the points or more", "most");
    private static readonly MapCell some = new("◔", "less than half", "some");
    private static readonly MapCell none = new("✗", "no point", "none");
    private static readonly MapCell notAttempted = Of(Outcome.NotAttempted, Outcome.NotAttempted.Word(), "empty");
    private static readonly MapCell studentError = Of(Outcome.StudentError, Outcome.StudentError.Word(), "broken");
    private static readonly MapCell graderError = Of(Outcome.GraderError, Outcome.GraderError.Word(), "open");
    private static readonly MapCell notJudged = Of(Outcome.NotRun, "not judged yet", "unjudged");

    /// <summary>All of them, to explain the signs.</summary>
    public static IReadOnlyList<MapCell> Key { get; } = [all, most, some, none, notAttempted, studentError, graderError, notJudged];

    /// <summary>The cell of an exercise. Points that a person can still give count neither as earned nor as lost.</summary>
    public static MapCell Of(GradeCell exercise) => exercise.Outcomes switch
    {
        var outcomes when outcomes.Contains(Outcome.GraderError) => graderError,
        var outcomes when outcomes.Contains(Outcome.StudentError) => studentError,
        _ when exercise.IsNotAttempted => notAttempted,
        _ when !exercise.IsJudged => notJudged,
        _ when exercise.IsJudgedInPart || !exercise.LacksPoints => all,
        _ => Part(exercise.Total / (exercise.MaxTotal - exercise.WaitingPoints)),
    };

    private static MapCell Part(double share) => share switch
    {
        >= 0.5 => most,
        > 0 => some,
        _ => none,
    };

    private static MapCell Of(Outcome outcome, string meaning, string style) => new(outcome.Sign(), meaning, style);
}
