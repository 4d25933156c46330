using System.Text;
using Grader.Results;

namespace Grader.Reporting.Export;

/// <summary>
/// results.json of a PrairieLearn external grader. Where nothing can be judged the attempt is not gradable, which costs the student none
/// of the attempts. https://docs.prairielearn.com/externalGrading/
/// </summary>
public static class PrairieLearn
{
    /// <summary>PrairieLearn refuses a file that is larger, in bytes of UTF-8.</summary>
    public const int Limit = 1024 * 1024;

    /// <summary>The document, of at most <see cref="Limit"/> bytes: where it would be longer, the checks are left out.</summary>
    public static string Render(HandInResult result) =>
        Render(result, ExportText.Listing) is var whole && Encoding.UTF8.GetByteCount(whole) <= Limit
            ? whole
            : Render(result, _ => "The checks are left out here, since this file would be too large.");

    private static string Render(HandInResult result, Func<ExerciseResult, string> listing)
    {
        if (ExportText.HasNothingToJudge(result))
            return ExportJson.Render(new Ungradable(false, [.. ExportText.Messages(result)]));

        var score = result.MaxTotal > 0 ? Math.Round(Math.Clamp(result.Final / result.MaxTotal, 0, 1), 6) : 0;
        return ExportJson.Render(new Document(true, score, ExportText.Summary(result),
            [.. result.Exercises.Select(exercise => TestOf(exercise, result.Sheet, listing))]));
    }

    private static Test TestOf(ExerciseResult exercise, string sheet, Func<ExerciseResult, string> listing) => new(
        ExportText.Name(exercise, sheet), exercise.Id, exercise.Total, exercise.Bonus ? 0 : exercise.MaxTotal, listing(exercise));

    private sealed record Ungradable(bool Gradable, IReadOnlyList<string> FormatErrors);

    private sealed record Document(bool Gradable, double Score, string Output, IReadOnlyList<Test> Tests);

    private sealed record Test(string Name, string Description, double Points, double MaxPoints, string Output);
}
