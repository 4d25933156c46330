using Grader.Reporting.Html;
using Grader.Results;

namespace Grader.Reporting;

/// <summary>The feedback page of one hand-in: the exercises with failures first, so that a student sees what to do.</summary>
public static class HtmlReport
{
    private static readonly Page Page = new("feedback.css");

    /// <summary>One self-contained page: no script, nothing loaded from elsewhere, every text of the hand-in escaped.</summary>
    public static string Render(HandInResult result)
    {
        var name = PlainText.Line(result.HandIn.Name);
        var exercises = result.Exercises.OrderByDescending(HasExplainedFailure).Select(exercise => ExerciseCard.Of(exercise, result));
        var person = Markup.Of($"{AnswerSection.Of(result)}{LineCommentSection.Of(result)}");
        var main = Markup.Of($"{person}{MessageSection.Of(result)}{exercises}{PolicyList.Of(result)}{ConsoleOutput.Of(result)}");
        var body = Markup.Of($"{PageHeader.Of(result)}\n<main>\n{main}</main>\n{PageFooter.Of(result)}");
        return Page.Render($"{name} · sheet {result.Sheet}", body);
    }

    private static bool HasExplainedFailure(ExerciseResult exercise) =>
        exercise.VisibleChecks().Any(check => check.IsExplained() && check.Outcome != Outcome.Passed);
}
