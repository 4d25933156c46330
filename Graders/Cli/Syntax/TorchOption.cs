using System.CommandLine;
using System.CommandLine.Parsing;
using Grader.Isolation;

namespace Grader.Cli.Syntax;

/// <summary>The option that says what supplies the names of TorchSharp to the code of hand-ins.</summary>
internal sealed class TorchOption
{
    private readonly Option<TorchEngine?> engine = new("--torch")
    {
        Description = "What hand-ins compute on: the grader's own engine, or the package TorchSharp. Without it, what the sheet says.",
        HelpName = TorchEngines.Names.Replace(", ", "|", StringComparison.Ordinal),
        CustomParser = Parse,
    };

    /// <summary>Gives the option to a command.</summary>
    public void AddTo(Command command)
    {
        engine.CompletionSources.Add(TorchEngines.Names.Split(", "));
        command.Add(engine);
    }

    /// <summary>The engine that was named; null for none.</summary>
    public TorchEngine? EngineOf(ParseResult parsed) => parsed.GetValue(engine);

    private static TorchEngine? Parse(ArgumentResult given)
    {
        var name = given.Tokens[0].Value;
        if (TorchEngines.Named(name) is { } engine)
            return engine;

        given.AddError($"--torch {name}: it takes {TorchEngines.Names}.");
        return null;
    }
}
