using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>The small sign of an outcome; its word stands beside it or is read out.</summary>
internal static class Mark
{
    public static Markup Of(Outcome outcome) =>
        Markup.Of($"""<span class="mark {Class(outcome)}" role="img" aria-label="{outcome.Word()}" title="{outcome.Word()}">{outcome.Sign()}</span>""");

    /// <summary>The outcome's name in the style sheet.</summary>
    public static string Class(Outcome outcome) => outcome switch
    {
        Outcome.NotAttempted => "not-attempted",
        Outcome.StudentError => "student-error",
        Outcome.GraderError => "grader-error",
        Outcome.NotRun => "not-run",
        _ => outcome.Word(),
    };
}
