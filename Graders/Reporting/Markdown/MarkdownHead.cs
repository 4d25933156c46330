using Grader.Results;

namespace Grader.Reporting.Markdown;

/// <summary>Whose hand-in it is, the points, what to know before trusting them, one row per exercise.</summary>
internal static class MarkdownHead
{
    public static string Of(HandInResult result) => $"""
        # {MarkdownText.Inline(result.HandIn.Name)}

        **{Points(result)}** on sheet {MarkdownText.Inline(result.Sheet)}: {Tally(result)}

        {Mark(result)}{string.Concat(result.Remarks().Select(remark => $"> {remark}\n\n"))}| Exercise | Checks | Points |
        | :-- | :-- | --: |
        {string.Concat(result.Exercises.Select(exercise => Row(exercise, result.Sheet)))}
        """;

    private static string Points(HandInResult result) => $"{result.TotalText()} of {Wording.Points(result.MaxTotal)} points";

    private static string Mark(HandInResult result) =>
        result.HasMark() ? $"**Mark: {result.FinalText()}** ({MarkdownText.Inline(result.Derivation())})\n\n" : "";

    private static string Tally(HandInResult result) =>
        string.Join(", ", result.Outcomes().Select(entry => $"{entry.Outcome.Sign()} {entry.Outcome.Tally(entry.Count)}"));

    private static string Row(ExerciseResult exercise, string sheet)
    {
        var signs = string.Concat(exercise.VisibleChecks().Select(check => check.Outcome.Sign()));
        return $"| {MarkdownExercise.Title(exercise, sheet)} | {signs} | {MarkdownExercise.Points(exercise)} |\n";
    }
}
