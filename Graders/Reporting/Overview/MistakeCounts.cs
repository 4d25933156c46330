using Grader.Results;

namespace Grader.Reporting.Overview;

/// <summary>Counts in how many hand-ins a mistake occurs. Checks of an exercise that give the same hint found the same mistake.</summary>
internal sealed class MistakeCounts
{
    private readonly Dictionary<(string Exercise, string Text), Mistake> mistakes = [];

    /// <summary>The mistakes that more than one hand-in has, the most frequent first.</summary>
    public IReadOnlyList<Mistake> Common =>
        [.. mistakes.Values.Where(mistake => mistake.HandIns.Count > 1).OrderByDescending(mistake => mistake.HandIns.Count)];

    public void Add(HandInResult result)
    {
        foreach (var exercise in result.Exercises)
        {
            foreach (var check in exercise.Checks.Where(check => check.Outcome is Outcome.Failed or Outcome.StudentError))
                Of(exercise.ShortId(result.Sheet), TextOf(check)).Add(check.Title, result.HandIn.Id);
        }
    }

    private Mistake Of(string exercise, string text) =>
        mistakes.TryGetValue((exercise, text), out var known) ? known : mistakes[(exercise, text)] = new Mistake(exercise, text);

    private static string TextOf(CheckResult check) => check switch
    {
        { Outcome: Outcome.StudentError, Cause: { } cause } => $"{Outcome.StudentError.Word()}: {PlainText.Line(cause)}",
        { Feedback.Hint: { Length: > 0 } hint } => PlainText.Line(hint),
        _ => $"Not fulfilled: {check.Title}",
    };
}
