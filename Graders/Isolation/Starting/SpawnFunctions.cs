using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>The functions of the C library by which a process is prepared, watched and ended, by its names for them.</summary>
internal static unsafe partial class SpawnFunctions
{
    /// <summary>Closes all descriptors from a number on in the new process; null where the C library is too old for it.</summary>
    public static readonly delegate* unmanaged<void*, int, int> CloseFrom =
        (delegate* unmanaged<void*, int, int>)ConfinedStart.FunctionOrNull("posix_spawn_file_actions_addclosefrom_np");

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_init(void* actions);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_destroy(void* actions);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_addchdir_np(void* actions, byte* folder);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_adddup2(void* actions, int from, int to);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_init(void* attributes);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_destroy(void* attributes);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_setflags(void* attributes, short flags);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_setsigdefault(void* attributes, void* signals);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_setsigmask(void* attributes, void* signals);

    [LibraryImport("libc")]
    public static partial int sigfillset(void* signals);

    [LibraryImport("libc")]
    public static partial int sem_init(void* semaphore, int shared, uint value);

    [LibraryImport("libc")]
    public static partial int sem_wait(void* semaphore);

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
