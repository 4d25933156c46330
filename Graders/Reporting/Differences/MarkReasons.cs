using Grader.Results;

namespace Grader.Reporting;

/// <summary>Why the marks of a hand-in differ between two gradings.</summary>
internal static class MarkReasons
{
    private const double Rounding = 1e-6;

    private static readonly RubricMark NoMark = new(Ticked: false, 0);

    /// <summary>True where the mark, the total of an exercise, or the answer to a complaint differs.</summary>
    public static bool HaveOtherMarks(HandInResult before, HandInResult now) => Differ(before.Final, now.Final)
        || !before.Answers.SequenceEqual(now.Answers)
        || Exercises(before, now).Any(exercise => Differ(exercise.Before?.Total ?? 0, exercise.Now?.Total ?? 0));

    /// <summary>Each reason in a few words.</summary>
    public static IEnumerable<string> Between(HandInResult before, HandInResult now) =>
    [
        .. now.Answers.Except(before.Answers).Select(answer => $"answer to {answer.Complaint}: {answer.Text}"),
        .. Changed("sheet", before.Sheet, now.Sheet),
        .. before.HandIn.ContentHash == now.HandIn.ContentHash ? Array.Empty<string>() : ["other sources"],
        .. Changed("trainings", Trainings(before), Trainings(now)),
        .. Changed("handed in", Time(before), Time(now)),
        .. Changed("deducted for lateness", Wording.Points(before.Deduction), Wording.Points(now.Deduction)),
        .. Changed("rounded to a multiple of", Step(before), Step(now)),
        .. Exercises(before, now).SelectMany(exercise => Between(exercise.Before, exercise.Now, now.Sheet)),
    ];

    private static List<string> Between(ExerciseResult? before, ExerciseResult? now, string sheet)
    {
        var id = (now ?? before)!.ShortId(sheet);
        List<string> reasons = [.. Checks(id, before, now), .. Marks(id, before, now)];
        var (then, today) = (before?.Total ?? 0, now?.Total ?? 0);
        if (reasons.Count == 0 && Differ(then, today))
            reasons.Add($"{id}: {Wording.Points(then)} → {Wording.Points(today)} points by the sheet");
        return reasons;
    }

    private static IEnumerable<string> Checks(string id, ExerciseResult? before, ExerciseResult? now)
    {
        var (then, today) = (ById(before), ById(now));
        return then.Keys.Union(today.Keys).SelectMany(check =>
            Changed($"{id}: {(today.GetValueOrDefault(check) ?? then[check]).Title}", Word(then, check), Word(today, check)));
    }

    private static IEnumerable<string> Marks(string id, ExerciseResult? before, ExerciseResult? now)
    {
        var (then, today) = (Given(before), Given(now));
        return then.Keys.Union(today.Keys).SelectMany(item => Changed(
            $"{id}: a person on \"{PlainText.Line(item)}\"", Word(then.GetValueOrDefault(item)), Word(today.GetValueOrDefault(item))));
    }

    private static IEnumerable<(ExerciseResult? Before, ExerciseResult? Now)> Exercises(HandInResult before, HandInResult now) =>
        now.Exercises.Concat(before.Exercises).Select(exercise => exercise.Id).Distinct()
            .Select(id => (before.Exercises.FirstOrDefault(one => one.Id == id), now.Exercises.FirstOrDefault(one => one.Id == id)));

    private static IEnumerable<string> Changed(string what, string before, string now) =>
        before == now ? [] : [$"{what}: {before} → {now}"];

    private static Dictionary<string, CheckResult> ById(ExerciseResult? exercise) =>
        (exercise?.Checks ?? []).DistinctBy(check => check.Check).ToDictionary(check => check.Check, StringComparer.Ordinal);

    private static Dictionary<string, RubricMark> Given(ExerciseResult? exercise) => (exercise?.Rubric ?? [])
        .DistinctBy(item => item.Text).ToDictionary(item => item.Text, item => item.Mark ?? NoMark, StringComparer.Ordinal);

    private static string Word(Dictionary<string, CheckResult> checks, string check) => checks.GetValueOrDefault(check) switch
    {
        null => "not asked",
        { Override: { } decided } => $"{Wording.Points(decided.Points)} by a person ({decided.Reason})",
        var result => result.Outcome.Word(),
    };

    private static string Word(RubricMark? mark) => mark is null || mark == NoMark ? "no mark" : Wording.Points(mark.Points);

    private static string Trainings(HandInResult result) => result.Quick ? "left out" : "judged";

    private static string Time(HandInResult result) => result.IsLate ? "late" : "in time";

    private static string Step(HandInResult result) => result.Rounding is { } step ? Wording.Points(step) : "nothing";

    private static bool Differ(double before, double now) => Math.Abs(before - now) > Rounding;
}
