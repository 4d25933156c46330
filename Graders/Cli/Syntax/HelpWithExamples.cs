using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Grader.Cli.Syntax;

/// <summary>The usual help, followed by examples of the command.</summary>
/// <param name="usual">The library's own help.</param>
/// <param name="examples">Those of the root command.</param>
internal sealed class HelpWithExamples(HelpAction usual, string examples) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        var text = parseResult.CommandResult.Command is Verb verb ? verb.Examples : examples;
        parseResult.InvocationConfiguration.Output.WriteLine(text);
        return code;
    }

    /// <summary>Adds the examples to the help of the root command and of every command below it.</summary>
    public static void Install(RootCommand root, string examples)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new HelpWithExamples((HelpAction)option.Action!, examples);
    }
}
