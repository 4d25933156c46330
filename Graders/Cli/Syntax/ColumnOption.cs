using System.CommandLine;

namespace Grader.Cli.Syntax;

/// <summary>The option of every command that reads a table of a learning platform.</summary>
internal static class ColumnOption
{
    /// <summary>The option.</summary>
    public static Option<string[]> Option() => new("--column")
    {
        Description = "Title of a column where it is not the English one, such as grade=Bewertung. Can be given several times.",
        DefaultValueFactory = _ => [],
    };
}
