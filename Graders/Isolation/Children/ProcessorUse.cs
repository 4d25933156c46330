namespace Grader.Isolation;

/// <summary>What the operating system has counted of a process since its start.</summary>
/// <param name="Ran">Its processor time.</param>
/// <param name="Waited">
/// How long each thread that a call keeps waiting, by number, was ready to run and had no processor; null where the system does not say.
/// </param>
internal sealed record ProcessorUse(TimeSpan Ran, IReadOnlyDictionary<int, TimeSpan>? Waited)
{
    /// <summary>
    /// On a machine that is shared by many, work waits for most of the time. Without bound it must not: where nothing keeps a hand-in from
    /// lowering its priority, it waits for as long as others run.
    /// </summary>
    private const int MaxStretch = 100;

    /// <summary>Where waiting cannot be told from sleeping, at least a third of the time that passes counts.</summary>
    private const int MaxStretchUnknown = 3;

    /// <summary>
    /// The time that counts of what has passed: all but that in which such a thread was ready to run and got no processor. A process that
    /// has used as much processor time as has passed was not kept from running, however many of its threads waited.
    /// </summary>
    /// <param name="elapsed">The time that has passed.</param>
    /// <param name="before">What was counted when it began.</param>
    /// <param name="after">What was counted when it ended.</param>
    public static TimeSpan Counted(TimeSpan elapsed, ProcessorUse before, ProcessorUse after)
    {
        var ran = Positive(after.Ran - before.Ran);
        var idle = elapsed - ran;
        var (starved, stretch) = (before.Waited, after.Waited) is ({ } first, { } last)
            ? (Min(Starved(first, last, ran), idle), MaxStretch)
            : (idle, MaxStretchUnknown);
        return Max(elapsed - Positive(starved), elapsed / stretch);
    }

    /// <summary>
    /// How long threads waited for other processes, at least. While one of the process runs, all others of it may wait because of that;
    /// what they waited beyond it, they waited for others. And no thread waited for its own process for longer than that ran.
    /// </summary>
    private static TimeSpan Starved(IReadOnlyDictionary<int, TimeSpan> before, IReadOnlyDictionary<int, TimeSpan> after, TimeSpan ran)
    {
        var waits = after.Select(thread => thread.Value - before.GetValueOrDefault(thread.Key))
            .Where(wait => wait > TimeSpan.Zero).ToList();
        var sum = waits.Aggregate(TimeSpan.Zero, (all, wait) => all + wait);
        return waits.Count == 0 ? TimeSpan.Zero : Max(waits.Max(), sum - ((waits.Count - 1) * ran));
    }

    /// <summary>Counts of threads that have ended are lost, so that a sum over threads may fall.</summary>
    private static TimeSpan Positive(TimeSpan time) => Max(time, TimeSpan.Zero);

    private static TimeSpan Max(TimeSpan first, TimeSpan second) => first > second ? first : second;

    private static TimeSpan Min(TimeSpan first, TimeSpan second) => first < second ? first : second;
}
