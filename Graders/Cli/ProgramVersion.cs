using System.Reflection;
using Grader.Grading;

namespace Grader.Cli;

/// <summary>The version of the program, for people.</summary>
internal static class ProgramVersion
{
    /// <summary>With the commit from which it was built, as "grader --version" shows it, and with that of the results.</summary>
    public static string WithCommit { get; } = $"grader {Informational} (results say {GraderVersion.Text})";

    private static string Informational => typeof(ProgramVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
