namespace Grader.Isolation;

/// <summary>
/// The processor time of a child over its whole life. The system's limit sends a signal, which code may ignore, and later kills the
/// process, as others may: so this acts before.
/// </summary>
/// <param name="limit">What one process may use; null for no limit.</param>
internal sealed class ProcessorTimeUse(TimeSpan? limit) : IChildUse
{
    public StudentFaultException? Excess(IReadOnlyList<int> processes) =>
        processes.Any(process => ProcessClock.Of(process) > limit) ? Faults.OutOfTime() : null;
}
