namespace Grader.Isolation;

/// <summary>
/// A clock that stands still while this process does not run: after Ctrl+Z, in a paused container, on a computer that sleeps. The limits of
/// hand-ins are measured with it, and by no clock that somebody can set.
/// </summary>
internal sealed class AwakeClock : TimeProvider
{
    private static readonly TimeSpan beat = TimeSpan.FromSeconds(0.5);

    /// <summary>A timer that comes so late was not kept waiting by a busy machine alone.</summary>
    private static readonly TimeSpan longestBeat = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly TimeProvider inner;
    private readonly ITimer timer; // Kept, since a timer that nobody keeps ends.
    private long last;
    private long asleep;

    /// <param name="inner">A clock that goes on meanwhile.</param>
    public AwakeClock(TimeProvider inner)
    {
        (this.inner, last) = (inner, inner.GetTimestamp());
        timer = inner.CreateTimer(_ => GetTimestamp(), null, beat, beat);
    }

    /// <summary>The one of this process.</summary>
    public static AwakeClock Instance { get; } = new(System);

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override long GetTimestamp()
    {
        lock (gate)
        {
            var now = inner.GetTimestamp();
            if (inner.GetElapsedTime(last, now) > longestBeat)
                asleep += now - last;

            last = now;
            return now - asleep;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);
}
