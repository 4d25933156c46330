namespace Grader.Isolation;

/// <summary>
/// The processor time of a child over its whole life. The system's limit sends a signal, which code may ignore, and later kills the
/// process, as others may: so this acts before.
/// </summary>
/// <param name="process">The child. Each process that it has started is looked at, too.</param>
/// <param name="limit">What one process may use; null for no limit.</param>
internal sealed class ProcessorTimeUse(int process, TimeSpan? limit) : IChildUse
{
    public StudentFaultException? Excess() => ProcessTree.Of(process).Any(one => ProcessClock.Of(one) > limit) ? Faults.OutOfTime() : null;
}
