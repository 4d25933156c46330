using System.CommandLine;
using Grader.Intake;

namespace Grader.Cli.Syntax;

/// <summary>The option <c>--layout</c>.</summary>
internal sealed class LayoutOption
{
    private static readonly Dictionary<string, LayoutChoice> choices = new(StringComparer.Ordinal)
    {
        ["single"] = LayoutChoice.Single,
        ["each"] = LayoutChoice.Each,
        ["each-inside"] = LayoutChoice.EachInside,
    };

    private readonly Option<string?> layout = new("--layout")
    {
        Description = $"How the input is laid out, where the grader asks: {Layouts.Choices}.",
    };

    /// <summary>Gives the option to a command.</summary>
    public void AddTo(Command command)
    {
        layout.AcceptOnlyFromAmong([.. choices.Keys]);
        command.Add(layout);
    }

    /// <summary>What the user says.</summary>
    public LayoutChoice ChoiceOf(ParseResult parsed) =>
        parsed.GetValue(layout) is { } name ? choices[name] : LayoutChoice.Recognised;
}
