namespace Grader.Isolation;

/// <summary>
/// What is done where a child process ends in the middle of its work: a check and a build are tried once more in a fresh process, because
/// an operator or the operating system may have ended the first. If the second process ends, too, the hand-in has done it.
/// <para>
/// A confined process cannot kill or stop itself by a signal. What was killed or stopped there counts as not tried.
/// </para>
/// </summary>
public static class SecondTry
{
    /// <summary>How often the same work may end its process before it is refused.</summary>
    internal const int MaxDeaths = 2;

    /// <summary>How often the processes of one hand-in may be ended by something else before it counts as the hand-in's doing.</summary>
    internal const int MaxEndsByOther = 10;

    /// <summary>Whether something other than the code may be the cause. A limit of ours is no such case.</summary>
    public static bool IsDueAfter(StudentFault fault) => fault is StudentFault.Crash or StudentFault.MemoryLimit;

    /// <summary>Whether the code's process has ended with this fault.</summary>
    public static bool HasEndedProcess(StudentFault fault) =>
        IsDueAfter(fault)
        || fault is StudentFault.TimeLimit or StudentFault.CallBackLimit or StudentFault.JudgingLimit or StudentFault.DiskLimit;
}
