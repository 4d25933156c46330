using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>What of a Linux system the .NET runtime reads. None of it says anything of users, courses or hand-ins.</summary>
internal static class SystemFiles
{
    private static readonly string Dotnet = Path.GetDirectoryName(DotnetHost.Path)!;

    /// <summary>The runtime that this process runs on: its command, the library that starts it, and the framework's versions.</summary>
    public static IReadOnlyList<string> Runtime { get; } =
        [DotnetHost.Path, Path.Combine(Dotnet, "host"), Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), ".."))];

    /// <summary>What the kernel tells of the processors and the memory.</summary>
    public static IReadOnlyList<string> Kernel { get; } =
        ["/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system/cpu", "/sys/devices/system/node"];

    /// <summary>Devices that keep nothing.</summary>
    public static IReadOnlyList<string> Devices { get; } = ["/dev/null", "/dev/urandom", "/dev/random"];

    /// <summary>All of it.</summary>
    public static IReadOnlyList<string> Needed { get; } = [.. Runtime, .. SystemLibraries.Files, .. Kernel, .. Devices];

    /// <summary>What the kernel tells a process about itself and nobody else: its memory and its state.</summary>
    /// <param name="process">Its number, or "self" where it asks.</param>
    public static IEnumerable<string> OfProcess(string process) =>
        ((string[])["maps", "stat", "statm", "status"]).Select(file => $"/proc/{process}/{file}");
}
