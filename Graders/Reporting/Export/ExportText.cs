using System.Text;
using Grader.Results;

namespace Grader.Reporting.Export;

/// <summary>What other systems show of a check, as plain text.</summary>
internal static class ExportText
{
    /// <summary>Why a check did not pass, and what it remarks; empty where there is nothing to say.</summary>
    public static string Explanation(CheckResult check)
    {
        IEnumerable<string> lines =
        [
            .. check.Override is { } decided ? [$"{check.ChangeText()}: {decided.Reason}"] : Array.Empty<string>(),
            .. check.Outcome is Outcome.Passed or Outcome.Failed ? Array.Empty<string>() : [OutcomeLine(check)],
            .. check.Feedback is { } feedback
                ? feedback.NamedParts().Select(part => $"{part.Name}: {part.Text}").Prepend(feedback.Summary)
                : [],
            .. check.Notes.Select(note => $"Note: {note}"),
        ];
        return string.Join('\n', lines.Select(line => PlainText.Capped(line, Sizes.Feedback)));
    }

    /// <summary>The checks of an exercise, one line each, with what explains those that did not pass.</summary>
    public static string Listing(ExerciseResult exercise)
    {
        var text = new StringBuilder();
        foreach (var check in exercise.ChecksForListing())
        {
            text.Append(check.Outcome.Sign()).Append(' ').Append(PlainText.Line(check.Title)).Append('\n');
            if (Explanation(check) is { Length: > 0 } explanation)
                text.Append("    ").Append(explanation.Replace("\n", "\n    ", StringComparison.Ordinal)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Id and title of an exercise: "3.4.elbo Negative ELBO".</summary>
    public static string Name(ExerciseResult exercise, string sheet) => $"{exercise.ShortId(sheet)} {PlainText.Line(exercise.Title)}";

    /// <summary>What a reader must know before trusting the points: how the mark comes about, and the remarks of every report.</summary>
    public static string Summary(HandInResult result)
    {
        IEnumerable<string> mark = result.HasMark() ? [$"Mark: {result.FinalText()} ({result.Derivation()})."] : [];
        return string.Join('\n', mark.Concat(result.Remarks()).Concat(Messages(result)));
    }

    /// <summary>The messages about the hand-in as a whole.</summary>
    public static IEnumerable<string> Messages(HandInResult result) =>
        result.Messages.Take(Sizes.Messages).Select(message => PlainText.Line((message with { Text = message.Sentence() }).ToString()));

    /// <summary>True where nothing could be judged: there is no source, or what there is does not compile.</summary>
    public static bool HasNothingToJudge(HandInResult result) =>
        result.Messages.Any(message => message.Kind is MessageKind.NoSource or MessageKind.CompilerError)
        && !result.Exercises.SelectMany(exercise => exercise.Checks).Any(check => check.Outcome is Outcome.Passed or Outcome.Failed);

    private static string OutcomeLine(CheckResult check) =>
        check.Cause is { Length: > 0 } cause ? $"{check.Outcome.Word()}: {cause}" : check.Outcome.Word();
}
