using Grader.Grading.Marking;
using Grader.Intake;
using Grader.Reporting;
using Grader.Results;
using Grader.Review.Data;

namespace Grader.Grading.Desk;

/// <summary>Results as the page for marking shows them.</summary>
internal static class ReviewContent
{
    /// <summary>False where the grader failed on the whole hand-in.</summary>
    public static bool IsJudged(HandInResult result) => result.Exercises.Count > 0;

    /// <summary>The items and hand-ins.</summary>
    public static ReviewSheet Sheet(string folder, IReadOnlyList<HandInResult> results)
    {
        var judged = results.FirstOrDefault(IsJudged);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return new(
            judged is null ? name : $"Sheet {judged.Sheet} · {name}",
            [.. (judged?.Exercises ?? []).Select(Exercise)],
            [.. results.Select(result => new ReviewStudent(result.HandIn.Id, result.HandIn.Name, result.HandIn.Late, IsJudged(result)))]);
    }

    /// <summary>One hand-in.</summary>
    public static ReviewHandIn HandIn(HandInResult result, IReadOnlyList<FileInfo> files) => new(
        [.. result.Exercises.Select(exercise => new JudgedExercise(
            exercise.Id, exercise.Points, exercise.MaxPoints, [.. exercise.Checks.Select(Check)]))],
        [.. files.Select(file => new ReviewFile(file.Name, FileKinds.Of(file.Name), ExercisesIn(file, result), Complaint.Is(file.Name)))]);

    private static ReviewExercise Exercise(ExerciseResult exercise) => new(
        exercise.Id, exercise.Title,
        [.. exercise.Rubric.Select((item, index) =>
            new ReviewItem(MarkingSheet.ItemId(exercise, index), item.Text.TrimStart('✓', ' '), item.Points, item.Guidance))]);

    private static JudgedCheck Check(CheckResult check) => new(
        check.Check, check.Title, check.Outcome.Word(), check.Outcome == Outcome.Passed, check.Worth,
        check.Feedback?.Summary ?? check.Cause, check.Feedback?.Hint);

    /// <summary>The exercises whose contracts a source names; fixtures are named after the contract that they check.</summary>
    private static List<string> ExercisesIn(FileInfo file, HandInResult result)
    {
        if (file.Extension != ".cs")
            return [];

        var text = File.ReadAllText(file.FullName);
        return [.. result.Exercises.Where(exercise => Contracts(exercise).Any(text.Contains)).Select(exercise => exercise.Id)];
    }

    private static IEnumerable<string> Contracts(ExerciseResult exercise) => exercise.Checks
        .Select(check => check.Check.Split('.')[0]).Distinct()
        .Select(fixture => fixture.Replace("LawChecks", "Checks", StringComparison.Ordinal))
        .Select(fixture => "I" + (fixture.EndsWith("Checks", StringComparison.Ordinal) ? fixture[..^"Checks".Length] : fixture));
}
