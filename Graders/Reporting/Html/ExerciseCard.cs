using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>One exercise: its checks in their order, then what a person judges.</summary>
internal static class ExerciseCard
{
    public static Markup Of(ExerciseResult exercise, string sheet) => Markup.Of($"""
        <section id="{exercise.Id}">
        <h2><span class="id">{exercise.ShortId(sheet)}</span> <span class="title">{exercise.Title}</span> <span class="points">{Wording.Points(exercise.Total)} / {exercise.Most()}</span></h2>
        <ol class="checks">
        {exercise.ChecksForListing().Select(CheckItem.Of)}</ol>
        {Rubric(exercise)}</section>

        """);

    private static Markup Rubric(ExerciseResult exercise) => exercise.Rubric.Count == 0 ? Markup.Empty : Markup.Of($"""
        <h3>A person judges</h3>
        <ul class="rubric">
        {exercise.Rubric.Select(Item)}</ul>

        """);

    private static Markup Item(RubricItem item) => item.Mark is { } mark
        ? Markup.Of($"""<li class="marked"><span>{Mark(mark)} {item.Claim()}{Comment(mark)}</span> <span class="points">{item.Worth()}</span></li>{"\n"}""")
        : Markup.Of($"<li><span>{item.Claim()}</span> <span class=\"points\">{item.Worth()}</span></li>\n");

    private static Markup Mark(RubricMark mark) => Markup.Of($"""<span role="img" aria-label="{(mark.Ticked ? "given" : "not given")}">{mark.Sign()}</span>""");

    private static Markup Comment(RubricMark mark) => mark.Comment is { } comment ? Markup.Of($"<br><em>{PlainText.Clean(comment)}</em>") : Markup.Empty;
}
