using System.CommandLine;

namespace Grader.Cli.Syntax;

/// <summary>The argument that names the folder of a grading.</summary>
internal static class GradedFolder
{
    /// <summary>The argument.</summary>
    public static Argument<string> Argument() => new("graded") { Description = "Folder that \"grader grade\" wrote." };
}
