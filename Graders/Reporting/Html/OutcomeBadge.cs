using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>The sign of an outcome as a small coloured badge; screen readers read its word.</summary>
internal static class OutcomeBadge
{
    public static Markup Of(Outcome outcome)
    {
        var word = outcome.Word();
        return Markup.Of($"""<span class="mark {Class(outcome)}" role="img" aria-label="{word}" title="{word}">{outcome.Sign()}</span>""");
    }

    /// <summary>The outcome's class in the style sheet.</summary>
    public static string Class(Outcome outcome) => outcome switch
    {
        Outcome.NotAttempted => "not-attempted",
        Outcome.StudentError => "student-error",
        Outcome.GraderError => "grader-error",
        Outcome.NotRun => "not-run",
        _ => outcome.Word(),
    };
}
