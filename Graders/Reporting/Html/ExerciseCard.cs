using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>One exercise: first the checks to read about, then the others, folded by outcome, and what a person judges.</summary>
internal static class ExerciseCard
{
    public static Markup Of(ExerciseResult exercise, HandInResult result) => Markup.Of($"""
        <section id="{exercise.Id}" aria-labelledby="{exercise.Id}.title">
        <h2 id="{exercise.Id}.title">{Title(exercise, result.Sheet)}</h2>
        {PictureFigure.All(result.TrainedPictures(exercise))}{Explained(exercise)}{Folded(exercise)}{RubricList.Of(exercise)}</section>

        """);

    private static Markup Title(ExerciseResult exercise, string sheet)
    {
        var points = Markup.Of($"""<span class="points">{exercise.TotalText()} / {exercise.MaxTotalText()}</span>""");
        var title = Markup.Of($"""<span class="title">{MathText.Of(exercise.Title)}</span>""");
        return Markup.Of($"""<span class="id">{exercise.ShortId(sheet)}</span> {title} {points}""");
    }

    private static Markup Explained(ExerciseResult exercise)
    {
        var explained = exercise.VisibleChecks().Where(ReportContent.IsExplained).Select(ReportContent.WithoutCompilerMessage)
            .OrderBy(check => check.Outcome == Outcome.Passed).GroupByReason().ToList();
        return explained.Count == 0 ? Markup.Empty : Markup.Of($"<ol class=\"checks\">\n{explained.Select(CheckItem.Of)}</ol>\n");
    }

    private static Markup Folded(ExerciseResult exercise) => Markup.Join(exercise.VisibleChecks()
        .Where(check => !check.IsExplained())
        .GroupBy(check => check.Outcome).OrderBy(checks => checks.Key)
        .Select(checks => FoldedChecks.Of(checks.Key, [.. checks])));
}
