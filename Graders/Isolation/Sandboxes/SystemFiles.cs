using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>What of a Linux system the .NET runtime reads. None of it says anything of users, courses or hand-ins.</summary>
internal static class SystemFiles
{
    private static readonly string Dotnet = Path.GetDirectoryName(DotnetHost.Path)!;

    /// <summary>The runtime that this process runs on: its command, the library that starts it, and the framework's versions.</summary>
    public static IReadOnlyList<string> Runtime { get; } =
        [DotnetHost.Path, Path.Combine(Dotnet, "host"), Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), ".."))];

    /// <summary>Where the C library and what else the runtime links to can be.</summary>
    public static IReadOnlyList<string> Libraries { get; } =
        ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/nix/store", "/gnu/store", "/etc/ld.so.cache"];

    /// <summary>
    /// Devices, and what the kernel tells: a process's own memory map, its group's limits, the processor's caches. Of other processes
    /// Landlock lets only be read what every user may see: name and command line.
    /// </summary>
    public static IReadOnlyList<string> Kernel { get; } =
        ["/proc", "/sys/fs/cgroup", "/sys/devices/system", "/dev/null", "/dev/urandom", "/dev/random"];

    /// <summary>All of it.</summary>
    public static IReadOnlyList<string> Needed { get; } = [.. Runtime, .. Libraries, .. Kernel];
}
