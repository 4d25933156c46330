using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>
/// Gives a child a session of its own where the <c>setsid</c> command exists (Linux). The processes that it has started can then be ended
/// even after the child itself has ended, and Ctrl+C in the tutor's terminal reaches only the grader.
/// </summary>
internal static partial class ProcessGroup
{
    private const int KillSignal = 9;

    /// <summary>The command that starts another one in a session of its own; null where there is none.</summary>
    public static string? Command { get; } = OperatingSystem.IsLinux() && File.Exists("/usr/bin/setsid") ? "/usr/bin/setsid" : null;

    /// <summary>Ends every process of the group that <paramref name="leader"/> leads.</summary>
    public static void Kill(int leader)
    {
        if (Command is not null)
            _ = kill(-leader, KillSignal);
    }

    [LibraryImport("libc")]
    private static partial int kill(int process, int signal);
}
