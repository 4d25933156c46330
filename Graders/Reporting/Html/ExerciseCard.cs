using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>One exercise: its checks in their order, then what a person judges.</summary>
internal static class ExerciseCard
{
    public static Markup Of(ExerciseResult exercise, string sheet) => Markup.Of($"""
        <section id="{exercise.Id}">
        <h2>{Title(exercise, sheet)} <span class="points">{exercise.TotalText()} / {exercise.MaxTotalText()}</span></h2>
        <ol class="checks">
        {exercise.ChecksForListing().Select(CheckItem.Of)}</ol>
        {Rubric(exercise)}</section>

        """);

    private static Markup Title(ExerciseResult exercise, string sheet) =>
        Markup.Of($"""<span class="id">{exercise.ShortId(sheet)}</span> <span class="title">{exercise.Title}</span>""");

    private static Markup Rubric(ExerciseResult exercise) => exercise.Rubric.Count == 0 ? Markup.Empty : Markup.Of($"""
        <h3>A person judges</h3>
        <ul class="rubric">
        {exercise.Rubric.Select(Item)}</ul>

        """);

    private static Markup Item(RubricItem item)
    {
        var points = Markup.Of($"""<span class="points">{item.PointsText()}</span>""");
        return item.Mark is { } mark
            ? Markup.Of($"<li class=\"marked\"><span>{Sign(mark)} {item.VisibleText()}{Comment(mark)}</span> {points}</li>\n")
            : Markup.Of($"<li><span>{item.VisibleText()}</span> {points}</li>\n");
    }

    private static Markup Sign(RubricMark mark)
    {
        var readAloud = mark.Ticked ? "given" : "not given";
        return Markup.Of($"""<span role="img" aria-label="{readAloud}">{mark.Sign()}</span>""");
    }

    private static Markup Comment(RubricMark mark) =>
        mark.Comment is { } comment ? Markup.Of($"<br><em>{PlainText.Clean(comment)}</em>") : Markup.Empty;
}
