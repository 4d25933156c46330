using System.CommandLine;

namespace Grader.Cli.Syntax;

/// <summary>An option that takes several words, separated by blanks or commas.</summary>
internal static class WordList
{
    /// <summary>The option.</summary>
    public static Option<string[]> Option(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };

    /// <summary>What it was given.</summary>
    public static IReadOnlyList<string> WordsOf(this ParseResult parsed, Option<string[]> option) =>
        [.. (parsed.GetValue(option) ?? []).SelectMany(word => word.Split(',', Trimmed))];

    private const StringSplitOptions Trimmed = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
}
