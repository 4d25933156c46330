using System.Runtime.InteropServices;

namespace Grader.Wire;

/// <summary>
/// A seccomp filter that a process puts on itself, and on all of its threads, before it loads what strangers have written: from then on
/// it starts no process, opens no socket, signals none but itself, shares no memory, and neither kills nor stops itself by a signal:
/// where that happens, something else has done it. Files are left to Landlock.
/// </summary>
public static partial class SystemCallFilter
{
    private const int SetModeFilter = 1;
    private const int GetActionAvailable = 2;
    private const int AllThreads = 1;
    private const int SetNoNewPrivileges = 38;

    /// <summary>Whether this system can filter.</summary>
    public static bool IsSupported { get; } = OperatingSystem.IsLinux() && FilterArchitecture.Current is { } architecture
        && IsAvailable(architecture);

    /// <summary>Filters the calls of this process from now on, for good.</summary>
    /// <exception cref="InvalidOperationException">The system refuses.</exception>
    public static unsafe void Install()
    {
        var architecture = FilterArchitecture.Current
            ?? throw new InvalidOperationException("There is no filter of system calls for this processor.");
        var program = FilterProgram.For(architecture, Environment.ProcessId);
        _ = prctl(SetNoNewPrivileges, 1, 0, 0, 0);
        fixed (ulong* instructions = program)
        {
            var header = new ProgramHeader { Length = (ushort)program.Length, Instructions = instructions };
            if (syscall(architecture.Seccomp, SetModeFilter, AllThreads, &header) != 0)
                throw new InvalidOperationException($"The system refuses a filter of system calls, error {Marshal.GetLastPInvokeError()}.");
        }
    }

    private static unsafe bool IsAvailable(FilterArchitecture architecture)
    {
        var action = FilterProgram.Fail;
        return syscall(architecture.Seccomp, GetActionAvailable, 0, &action) == 0;
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int prctl(int option, nuint argument, nuint unused3, nuint unused4, nuint unused5);

    [LibraryImport("libc", SetLastError = true)]
    private static unsafe partial nint syscall(nint number, nint operation, nint flags, void* argument);

    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct ProgramHeader
    {
        public ushort Length;
        public ulong* Instructions;
    }
}
