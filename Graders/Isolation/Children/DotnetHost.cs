using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>The <c>dotnet</c> command of the runtime that this process runs on.</summary>
public static class DotnetHost
{
    /// <summary>The runtime lies in <c>root/shared/Microsoft.NETCore.App/version/</c>, the command in <c>root/</c>.</summary>
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>Its options for a program that is to run on the very same version of the runtime as this process.</summary>
    public static IReadOnlyList<string> SameRuntime { get; } =
        ["--fx-version", new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory()).Name];
}
