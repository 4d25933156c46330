namespace Grader.Isolation;

/// <summary>Whether a signal has stopped a process: then it neither runs nor waits for anything that could come.</summary>
internal static class StoppedProcess
{
    private const string Stopped = "T";

    /// <summary>Whether it is stopped, or one that it has started; false where the system does not say.</summary>
    /// <param name="process">The process's number.</param>
    public static bool Is(int process) =>
        OperatingSystem.IsLinux() && ProcessTree.ThreadsOf(process).Any(thread => State(ProcessTree.Words($"{thread}/stat")) == Stopped);

    /// <summary>What follows the thread's name, which is in parentheses and may have spaces; null where there is none.</summary>
    private static string? State(string[] stat) => stat.ElementAtOrDefault(Array.FindLastIndex(stat, word => word.EndsWith(')')) + 1);
}
