using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>What of a Linux system the .NET runtime reads. None of it says anything of users, courses or hand-ins.</summary>
internal static class SystemFiles
{
    private static readonly string Dotnet = Path.GetDirectoryName(DotnetHost.Path)!;

    /// <summary>The runtime that this process runs on: its command, the library that starts it, and the framework's versions.</summary>
    public static IReadOnlyList<string> Runtime { get; } =
        [DotnetHost.Path, Path.Combine(Dotnet, "host"), Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), ".."))];

    /// <summary>
    /// What the kernel tells of the processors and the memory. Of processes a child is told of itself only: its start adds its own folder
    /// of <c>/proc</c>.
    /// </summary>
    public static IReadOnlyList<string> Kernel { get; } =
        ["/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system/cpu", "/sys/devices/system/node"];

    /// <summary>Devices that keep nothing.</summary>
    public static IReadOnlyList<string> Devices { get; } = ["/dev/null", "/dev/urandom", "/dev/random"];

    /// <summary>All of it.</summary>
    public static IReadOnlyList<string> Needed { get; } = [.. Runtime, .. SystemLibraries.Files, .. Kernel, .. Devices];
}
