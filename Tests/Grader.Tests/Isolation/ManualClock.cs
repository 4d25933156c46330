namespace Grader.Tests.Isolation;

/// <summary>A clock that a test sets. It knows no date: nothing that is measured may depend on one.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<Timer> timers = [];
    private TimeSpan now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now.Ticks;

    public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("Somebody can set the date.");

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        timers.Add(timer);
        return timer;
    }

    /// <summary>Time passes.</summary>
    /// <param name="seconds">How much.</param>
    /// <param name="fires">Whether a timer that is due fires at once; otherwise it is late, as on a busy machine.</param>
    public void Advance(double seconds, bool fires = true)
    {
        now += TimeSpan.FromSeconds(seconds);
        if (fires)
            timers.ForEach(timer => timer.FireIfDue());
    }

    private sealed class Timer(ManualClock clock, Action fire) : ITimer
    {
        private TimeSpan? due;
        private TimeSpan period;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            (due, this.period) = (In(dueTime), period);
            return true;
        }

        public void FireIfDue()
        {
            if (due <= clock.now)
            {
                due = In(period);
                fire();
            }
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private TimeSpan? In(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? null : clock.now + time;
    }
}
