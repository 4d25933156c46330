using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>What this process does for its own safety before it starts what strangers may have written.</summary>
internal static partial class ThisProcess
{
    private const int SetDumpable = 4;

    /// <summary>
    /// Forbids all other processes without special rights, also those of its own user, to look into this one: its memory, descriptors and
    /// environment. It then leaves no core dump, and a debugger must be started by root. Does nothing elsewhere than on Linux.
    /// </summary>
    public static void ForbidTracing()
    {
        if (OperatingSystem.IsLinux() && prctl(SetDumpable, 0, 0, 0, 0) != 0)
            throw new InvalidOperationException("The kernel does not hide this process's memory from others.");
    }

    [LibraryImport("libc")]
    private static partial int prctl(int option, nuint argument, nuint unused3, nuint unused4, nuint unused5);
}
