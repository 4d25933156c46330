using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Grader.Cli.Commands;

/// <summary>The usual help, followed by examples of the command.</summary>
/// <param name="usual">The library's own help.</param>
/// <param name="examples">By name of the command.</param>
internal sealed class HelpWithExamples(HelpAction usual, IReadOnlyDictionary<string, string> examples) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        if (examples.TryGetValue(parseResult.CommandResult.Command.Name, out var text))
            parseResult.InvocationConfiguration.Output.WriteLine(text);
        return code;
    }

    /// <summary>Adds the examples to the help of the root command and of every command below it.</summary>
    public static void Install(RootCommand root, IReadOnlyDictionary<string, string> examples)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new HelpWithExamples((HelpAction)option.Action!, examples);
    }
}
