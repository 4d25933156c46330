using System.CommandLine;
using System.CommandLine.Completions;
using Grader.Grading;
using Grader.Judging.Courses;

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
            {
                if (SourceFor(option.Name) is not { } source)
                    continue;
                option.CompletionSources.Add(source);
                option.HelpName = option.Name.TrimStart('-'); // The help would list all words in its place.
            }

            foreach (var argument in command.Arguments)
            {
                if (SourceFor(argument.Name) is not { } source)
                    continue;
                argument.CompletionSources.Add(source);
                argument.HelpName = argument.Name;
            }
        }
    }

    private static Func<CompletionContext, IEnumerable<CompletionItem>>? SourceFor(string name) => name switch
    {
        "--sheet" or "sheet" => _ => Items(Sheets()),
        "check" => _ => Items(Catalogue.Load().Manifest.Checks.Select(check => check.Id)),
        _ => null,
    };

    private static IEnumerable<CompletionItem> Items(IEnumerable<string> words) => words.Select(word => new CompletionItem(word));

    /// <summary>By the names of the files, which takes no time: Tab should answer at once.</summary>
    private static IEnumerable<string> Sheets() =>
        ShippedCourses.SheetFolders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml"))
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);
}
