using Grader.Reporting.Html;
using Grader.Results;

namespace Grader.Reporting;

/// <summary>The feedback page of one hand-in.</summary>
public static class HtmlReport
{
    /// <summary>One self-contained page: no script, nothing loaded from elsewhere, every text of the hand-in escaped.</summary>
    public static string Render(HandInResult result)
    {
        var name = PlainText.Line(result.HandIn.Name);
        var body = Markup.Of($"{Summary.Of(result)}\n<main>\n{Messages.Of(result)}{result.Exercises.Select(exercise => ExerciseCard.Of(exercise, result.Sheet))}{ConsoleOutput.Of(result)}</main>\n{Footer.Of(result)}");
        return Page.Render($"{name} · sheet {result.Sheet}", body);
    }
}
