using Grader.Results;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Reporting.Console;

/// <summary>A message of the compiler, the intake or the grader in one line, as compilers write them.</summary>
internal static class MessageLine
{
    public static IRenderable Of(Message message)
    {
        var sameColourAs = message.Severity == Severity.Error ? Outcome.Failed : Outcome.StudentError;
        var text = PlainText.Line($"{message.Location()}{message.Severity.Word()} {message.Sentence()}");
        return new Rows(new Text(text, sameColourAs.Style()));
    }
}
