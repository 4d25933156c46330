using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>What a person judges in an exercise: open as soon as somebody has given a mark, folded before.</summary>
internal static class RubricList
{
    public static Markup Of(ExerciseResult exercise) => exercise.Rubric.Count == 0 ? Markup.Empty : Markup.Of($"""
        <details class="rubric"{Markup.Trusted(exercise.IsMarked ? " open=\"\"" : "")}><summary>{Summary(exercise)}</summary>
        <ul>
        {exercise.Rubric.Select(Item)}</ul>
        </details>

        """);

    private static string Summary(ExerciseResult exercise) => exercise.Rubric.Count(item => !item.IsNote) switch
    {
        _ when exercise.IsMarked => "A person has judged",
        0 => "Notes on what an answer says (no points)",
        var items => $"A person judges {Wording.Count(items, "item")}{UpTo(exercise.WaitingPoints)}",
    };

    private static string UpTo(double points) => points > 0 ? $", up to {Wording.WithNoun(points)}" : "";

    private static Markup Item(RubricItem item)
    {
        var points = Markup.Of($"""<span class="points">{item.PointsText()}</span>""");
        return item.Mark is { } mark
            ? Markup.Of($"<li><span>{Sign(mark)} {MathText.Of(item.VisibleText())}{Comment(mark)}</span> {points}</li>\n")
            : Markup.Of($"<li><span>{MathText.Of(item.VisibleText())}</span> {points}</li>\n");
    }

    private static Markup Sign(RubricMark mark)
    {
        var readAloud = mark.Ticked ? "given" : "not given";
        return Markup.Of($"""<span role="img" aria-label="{readAloud}">{mark.Sign()}</span>""");
    }

    private static Markup Comment(RubricMark mark) =>
        mark.Comment is { } comment ? Markup.Of($"<br><em>{PlainText.Clean(comment)}</em>") : Markup.Empty;
}
