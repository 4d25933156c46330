namespace Grader.Isolation;

/// <summary>
/// What is done where a child process ends in the middle of its work. Of a worker, what the hand-in could have done itself is its doing and
/// is not tried again: code that is right in one process of six would else be right. A confined process cannot kill or stop itself by a
/// signal; what was killed or stopped there counts as not tried, and elsewhere the first such end does. A crash of the
/// engine's native code, and a build, in which nothing of the hand-in runs, are tried once more in a fresh process.
/// </summary>
public static class SecondTry
{
    /// <summary>How often the same work may end its process before it is refused.</summary>
    internal const int MaxDeaths = 2;

    /// <summary>
    /// How often a signal may end the processes of one hand-in before it counts as its doing, where nothing confines them.
    /// </summary>
    internal const int MaxEndsUnconfined = 1;

    /// <summary>How often the processes of one hand-in may be ended by something else before it counts as the hand-in's doing.</summary>
    internal const int MaxEndsByOther = 10;

    /// <summary>Whether the process has ended by itself or by something unknown. A limit of ours is no such case.</summary>
    public static bool IsDueAfter(StudentFault fault) =>
        fault is StudentFault.Crash or StudentFault.NativeCrash or StudentFault.MemoryLimit;

    /// <summary>Whether the code's process has ended with this fault.</summary>
    public static bool HasEndedProcess(StudentFault fault) =>
        IsDueAfter(fault)
        || fault is StudentFault.TimeLimit or StudentFault.CallBackLimit or StudentFault.JudgingLimit or StudentFault.DiskLimit;
}
