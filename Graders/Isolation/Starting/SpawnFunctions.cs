using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>The functions of the C library by which a process is watched and ended, by its names for them.</summary>
internal static unsafe partial class SpawnFunctions
{
    [LibraryImport("libc")]
    public static partial int sigfillset(void* signals);

    [LibraryImport("libc")]
    public static partial int waitid(int kind, int process, int* exit, int options);

    [LibraryImport("libc")]
    public static partial int waitpid(int process, int* status, int options);

    [LibraryImport("libc")]
    public static partial int kill(int process, int signal);

    [LibraryImport("libc")]
    public static partial int getrusage(int who, long* use);

    [LibraryImport("libc")]
    public static partial int setpriority(int which, int who, int priority);

    [LibraryImport("libc")]
    public static partial int clock_gettime(int clock, out Time time);

    /// <summary>A <c>timespec</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public readonly struct Time
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
