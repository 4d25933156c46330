namespace Grader.Tests.Isolation;

/// <summary>A clock that a test sets, with one timer.</summary>
internal sealed class ManualClock : TimeProvider
{
    private TimeSpan now;
    private Timer? timer;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        timer = new Timer(this, () => callback(state));

    /// <summary>Time passes.</summary>
    /// <param name="seconds">How much.</param>
    /// <param name="fires">Whether a timer that is due fires at once; otherwise it is late, as on a busy machine.</param>
    public void Advance(double seconds, bool fires = true)
    {
        now += TimeSpan.FromSeconds(seconds);
        if (fires)
            timer?.FireIfDue();
    }

    private sealed class Timer(ManualClock clock, Action fire) : ITimer
    {
        private TimeSpan? due;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.now + dueTime;
            return true;
        }

        public void FireIfDue()
        {
            if (due <= clock.now)
            {
                due = null;
                fire();
            }
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
