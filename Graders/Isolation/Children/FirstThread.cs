namespace Grader.Isolation;

/// <summary>
/// Whether the first thread of a child has ended while others go on. The system tells little of such a process any more, and no program
/// that means well ends it.
/// </summary>
internal sealed class FirstThread : IChildUse
{
    private bool hadEnded;

    /// <summary>At two looks in succession: while a process ends, its first thread may have ended before the others.</summary>
    public StudentFaultException? Excess(IReadOnlyList<int> processes)
    {
        var before = hadEnded;
        hadEnded = ProcessTree.AfterName($"/proc/{processes[^1]}") is ["Z" or "X", ..];
        return before && hadEnded
            ? new(StudentFault.Crash, "The code ended the first thread of its process, while others went on, and was ended.")
            : null;
    }
}
