namespace Grader.Isolation;

/// <summary>What the operating system has counted of a process since its start.</summary>
/// <param name="Ran">Its processor time.</param>
/// <param name="Waited">How long its threads were ready to run and waited for a processor; null where the system does not say.</param>
internal readonly record struct ProcessorUse(TimeSpan Ran, TimeSpan? Waited)
{
    /// <summary>
    /// A thread of low priority waits for as long as others run, so that waiting does not count without bound: at least a tenth of the time
    /// that passes counts.
    /// </summary>
    private const int MaxStretch = 10;

    /// <summary>Where waiting cannot be told from sleeping, at least a third of the time that passes counts.</summary>
    private const int MaxStretchUnknown = 3;

    /// <summary>
    /// The time that counts of what has passed: all but that in which a thread was ready to run and got no processor. A process that has
    /// used as much processor time as has passed was not kept from running, however many of its threads waited.
    /// </summary>
    /// <param name="elapsed">The time that has passed.</param>
    /// <param name="before">What was counted when it began.</param>
    /// <param name="after">What was counted when it ended.</param>
    public static TimeSpan Counted(TimeSpan elapsed, ProcessorUse before, ProcessorUse after)
    {
        var idle = elapsed - Positive(after.Ran - before.Ran);
        var (starved, stretch) = after.Waited - before.Waited is { } waited ? (Min(waited, idle), MaxStretch) : (idle, MaxStretchUnknown);
        return Max(elapsed - Positive(starved), elapsed / stretch);
    }

    /// <summary>Counts of threads that have ended are lost, so that a sum over threads may fall.</summary>
    private static TimeSpan Positive(TimeSpan time) => Max(time, TimeSpan.Zero);

    private static TimeSpan Max(TimeSpan first, TimeSpan second) => first > second ? first : second;

    private static TimeSpan Min(TimeSpan first, TimeSpan second) => first < second ? first : second;
}
