using System.CommandLine;

namespace Grader.Cli.Syntax;

/// <summary>The option of every command that writes a gradebook.</summary>
internal static class DecimalComma
{
    /// <summary>The option.</summary>
    public static Option<bool> Option() => new("--decimal-comma") { Description = "Write 2,5 in place of 2.5 into the gradebook." };
}
