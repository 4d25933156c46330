using Grader.Results;

namespace Grader.Reporting.Markdown;

/// <summary>One exercise: its checks in their order, then what a person judges.</summary>
internal static class MarkdownExercise
{
    public static string Of(ExerciseResult exercise, string sheet)
    {
        var checks = string.Concat(exercise.ChecksForListing().Select(Check));
        return $"{Heading(exercise, sheet)}{checks}{Rubric(exercise)}";
    }

    public static string LeftOut(ExerciseResult exercise, string sheet) =>
        $"{Heading(exercise, sheet)}Left out, since this page would grow too large; see feedback.html.\n";

    public static string Title(ExerciseResult exercise, string sheet) =>
        $"{MarkdownText.Inline(exercise.ShortId(sheet))} {MarkdownText.Inline(exercise.Title)}";

    public static string Points(ExerciseResult exercise) => $"{exercise.TotalText()} / {exercise.MaxTotalText()}";

    private static string Heading(ExerciseResult exercise, string sheet) => $"\n## {Title(exercise, sheet)}: {Points(exercise)}\n\n";

    private static string Check(CheckResult check)
    {
        var cause = check.Cause is { Length: > 0 } ? $" ({MarkdownText.Inline(check.Cause)})" : "";
        var verdict = $"{check.Outcome.Sign()} {check.Outcome.Word()}{cause}";
        var small = string.Join("; ", check.Remarks().Prepend(check.Cites));
        var line = $"- {verdict}: **{MarkdownText.Inline(check.Title)}** ({MarkdownText.Inline(small)})\n";
        var notes = check.Notes.Select(note => $"  - Note: {MarkdownText.Inline(note)}\n");
        return line + Change(check) + Explanation(check.Feedback) + string.Concat(notes);
    }

    private static string Change(CheckResult check) => check.Override is not { } decided
        ? ""
        : $"  - {check.ChangeText()} (the check said: {decided.Found.Word()}): {MarkdownText.Inline(decided.Reason)}\n";

    private static string Explanation(Feedback? feedback) => feedback is null
        ? ""
        : $"  - {MarkdownText.Inline(feedback.Summary)}\n{string.Concat(feedback.NamedParts().Select(Part))}";

    private static string Part((string Name, string Text) part) => part switch
    {
        { Name: "Hint" } => $"  - **Hint:** {MarkdownText.Inline(part.Text)}\n",
        var (name, text) when text.Contains('\n') => $"  - {name}:\n\n{MarkdownText.Block(text, Sizes.Feedback, "    ")}",
        var (name, text) => $"  - {name}: {MarkdownText.Code(text)}\n",
    };

    private static string Rubric(ExerciseResult exercise) =>
        List("A person judges", exercise.Rubric.Where(item => !item.IsNote || item.Mark is not null).Select(Item))
        + List("Notes on what an answer says (no points)", exercise.Rubric.Where(item => item.IsNote && item.Mark is null).Select(Note));

    private static string List(string title, IEnumerable<string> lines) =>
        string.Concat(lines) is { Length: > 0 } text ? $"\n{title}:\n\n{text}" : "";

    private static string Note(RubricItem item) => $"- {MarkdownText.Inline(item.VisibleText())}\n";

    private static string Item(RubricItem item)
    {
        var box = item.Mark?.Ticked == true ? "x" : " ";
        var comment = item.Mark?.Comment is { } written ? $"  - {MarkdownText.Inline(written)}\n" : "";
        return $"- [{box}] {MarkdownText.Inline(item.VisibleText())} ({item.PointsText()})\n{comment}";
    }
}
