using System.CommandLine;
using System.CommandLine.Parsing;
using Grader.Isolation;

namespace Grader.Cli.Syntax;

/// <summary>The option that says how the code of hand-ins is confined.</summary>
internal sealed class IsolationOption
{
    private const string Levels = "sandbox|bubblewrap|process";

    private readonly Option<IsolationLevel?> level = new("--isolation")
    {
        Description = "How the code is confined. Without it, sandbox: no files, no network, no processes.",
        HelpName = Levels,
        CustomParser = Parse,
    };

    /// <summary>Gives the option to a command.</summary>
    public void AddTo(Command command)
    {
        level.CompletionSources.Add(Levels.Split('|'));
        command.Add(level);
    }

    /// <summary>The level that was named; null for none.</summary>
    public IsolationLevel? LevelOf(ParseResult parsed) => parsed.GetValue(level);

    private static IsolationLevel? Parse(ArgumentResult given)
    {
        var name = given.Tokens[0].Value;
        if (Enum.TryParse<IsolationLevel>(name, ignoreCase: true, out var level) && !int.TryParse(name, out _))
            return level;

        given.AddError($"--isolation {name}: it takes {Levels.Replace("|", ", ", StringComparison.Ordinal)}.");
        return null;
    }
}
