using System.CommandLine;
using System.CommandLine.Completions;
using Grader.Judging.Sheets;

namespace Grader.Cli.Syntax;

/// <summary>Words that Tab completes and that the syntax alone does not know: the ids of sheets and of checks.</summary>
internal static class Suggestions
{
    /// <summary>Adds them wherever a command takes such an id.</summary>
    public static void Install(RootCommand root)
    {
        foreach (var command in root.Subcommands)
        {
            foreach (var option in command.Options)
                Install(option.Name, option.CompletionSources);
            foreach (var argument in command.Arguments)
                Install(argument.Name, argument.CompletionSources);
        }
    }

    private static void Install(string name, List<Func<CompletionContext, IEnumerable<CompletionItem>>> sources)
    {
        if (name is "--sheet" or "sheet")
            sources.Add(_ => Items(Sheets()));
        else if (name is "check")
            sources.Add(_ => Items(Catalogue.Load().Manifest.Checks.Select(check => check.Id)));
    }

    private static IEnumerable<CompletionItem> Items(IEnumerable<string> words) => words.Select(word => new CompletionItem(word));

    /// <summary>By the names of the files, which takes no time: Tab should answer at once.</summary>
    private static IEnumerable<string> Sheets() =>
        Directory.EnumerateFiles(SheetReader.Folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file));
}
