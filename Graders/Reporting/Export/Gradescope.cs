using Grader.Results;

namespace Grader.Reporting.Export;

/// <summary>
/// results.json of a Gradescope autograder: the mark, one test with points for each exercise, and one without for each check. Hidden checks
/// become visible after the due date. https://gradescope-autograders.readthedocs.io/en/latest/specs/
/// </summary>
public static class Gradescope
{
    /// <summary>The document.</summary>
    public static string Render(HandInResult result) => ExportJson.Render(new Document(
        result.Final,
        ExportText.Summary(result),
        "text",
        "visible",
        "hidden",
        [.. result.Exercises.Index().SelectMany(exercise => Tests(exercise.Item, exercise.Index + 1, result.Sheet))]));

    private static IEnumerable<Test> Tests(ExerciseResult exercise, int number, string sheet)
    {
        var marks = exercise.Rubric.Where(item => item.Mark is not null)
            .Select(item => $"{item.Mark!.Sign()} {item.VisibleText()} ({item.PointsText()}) {item.Mark?.Comment}".TrimEnd());
        yield return new(ExportText.Name(exercise, sheet), $"{number}", "visible")
        {
            Score = exercise.Total,
            MaxScore = exercise.Bonus ? 0 : exercise.MaxTotal,
            Output = PlainText.Clean(string.Join('\n', marks)),
        };
        foreach (var (index, check) in exercise.VisibleChecks().Index())
        {
            yield return new(PlainText.Line(check.Title), $"{number}.{index + 1}", check.Hidden ? "after_due_date" : "visible")
            {
                Status = check.Outcome switch { Outcome.Passed => "passed", Outcome.NotRun or Outcome.GraderError => null, _ => "failed" },
                Output = ExportText.Explanation(check),
                Tags = [exercise.Id, check.Check],
            };
        }
    }

    private sealed record Document(
        double Score, string Output, string OutputFormat, string Visibility, string StdoutVisibility, IReadOnlyList<Test> Tests);

    private sealed record Test(string Name, string Number, string Visibility)
    {
        public double? Score { get; init; }

        public double? MaxScore { get; init; }

        public string? Status { get; init; }

        public string Output { get; init; } = "";

        public string OutputFormat { get; } = "text";

        public IReadOnlyList<string> Tags { get; init; } = [];
    }
}
