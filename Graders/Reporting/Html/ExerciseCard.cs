using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>One exercise: its checks in their order, then what a person judges.</summary>
internal static class ExerciseCard
{
    public static Markup Of(ExerciseResult exercise, string sheet) => Markup.Of($"""
        <section id="{exercise.Id}">
        <h2><span class="id">{exercise.ShortId(sheet)}</span> <span class="title">{exercise.Title}</span> <span class="points">{Wording.Points(exercise.Points)} / {Wording.Points(exercise.MaxPoints)}</span></h2>
        <ol class="checks">
        {exercise.Listed().Select(CheckItem.Of)}</ol>
        {Rubric(exercise)}</section>

        """);

    private static Markup Rubric(ExerciseResult exercise) => exercise.Rubric.Count == 0 ? Markup.Empty : Markup.Of($"""
        <h3>A person judges</h3>
        <ul class="rubric">
        {exercise.Rubric.Select(item => Markup.Of($"<li><span>{item.Text}</span> <span class=\"points\">{item.Worth()}</span></li>\n"))}</ul>

        """);
}
