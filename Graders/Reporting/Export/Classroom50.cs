using System.Globalization;
using System.Text.Json.Serialization;
using Grader.Results;

namespace Grader.Reporting.Export;

/// <summary>
/// result.json of a Classroom 50 autograder. It takes whole numbers only, so points are written in hundredths. What Classroom 50 knows and
/// the grader does not (classroom, commit and so on) is given from outside.
/// </summary>
public static class Classroom50
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Keys that are given from outside.</summary>
    public static IReadOnlyList<string> Given { get; } =
        ["classroom", "assignment", "assignment_type", "owner", "submission", "commit", "release", "review", "datetime", "graded_at"];

    /// <summary>The document.</summary>
    /// <param name="result">The hand-in.</param>
    /// <param name="given">Values of <see cref="Given"/>. Sheet, hand-in and time of hand-in stand in for what is not given.</param>
    public static string Render(HandInResult result, IReadOnlyDictionary<string, string> given)
    {
        List<Test> tests = [.. result.Exercises.Select(exercise => TestOf(exercise, result.Sheet))];
        // The score is the sum of the tests.
        if (result.Final != result.Total)
            tests.Add(new("lateness and rounding", false, Hundredths(result.Final) - tests.Sum(test => test.Score), 0));

        return ExportJson.Render(new Document("classroom50/result/v1", Hundredths(result.Final), Hundredths(result.MaxTotal), tests)
        {
            Classroom = given.GetValueOrDefault("classroom"),
            Assignment = given.GetValueOrDefault("assignment", result.Sheet),
            AssignmentType = given.GetValueOrDefault("assignment_type"),
            Owner = given.GetValueOrDefault("owner", result.HandIn.Id),
            Submission = given.GetValueOrDefault("submission"),
            Commit = given.GetValueOrDefault("commit"),
            Release = given.GetValueOrDefault("release"),
            Review = given.GetValueOrDefault("review"),
            Datetime = given.GetValueOrDefault("datetime") ?? Time(result.HandIn.SubmittedAt),
            GradedAt = given.GetValueOrDefault("graded_at"),
        });
    }

    private static Test TestOf(ExerciseResult exercise, string sheet) => new(
        ExportText.Name(exercise, sheet),
        exercise.Total >= exercise.MaxTotal,
        Hundredths(exercise.Total),
        exercise.Bonus ? 0 : Hundredths(exercise.MaxTotal));

    private static int Hundredths(double points) => (int)Math.Round(100 * points, MidpointRounding.AwayFromZero);

    private static string? Time(DateTimeOffset? moment) => moment?.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private sealed record Document(
        string Schema, int Score, [property: JsonPropertyName("max-score")] int MaxScore, IReadOnlyList<Test> Tests)
    {
        public string? Classroom { get; init; }

        public string? Assignment { get; init; }

        public string? AssignmentType { get; init; }

        public string? Owner { get; init; }

        public string? Submission { get; init; }

        public string? Commit { get; init; }

        public string? Release { get; init; }

        public string? Review { get; init; }

        public string? Datetime { get; init; }

        public string? GradedAt { get; init; }
    }

    private sealed record Test(
        [property: JsonPropertyName("test-name")] string Name,
        bool Passed,
        int Score,
        [property: JsonPropertyName("max-score")] int MaxScore);
}
