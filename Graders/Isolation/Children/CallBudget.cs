namespace Grader.Isolation;

/// <summary>
/// Counts the time that the other side spends on one call and acts when it is used up. Time in the judge's own call-backs does not count.
/// On a busy machine, a call that has not had its processor time may take up to <see cref="MaxStretch"/> times its limit.
/// </summary>
internal sealed class CallBudget : IDisposable
{
    /// <summary>Time that a hand-in gets to return once a check has ended its call.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>How many times its limit a call may take on a busy machine.</summary>
    private const int MaxStretch = 3;

    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly Func<TimeSpan> processorTime;
    private readonly Action overrun;
    private readonly ITimer timer;
    private TimeSpan left;
    private TimeSpan worked;
    private int extensions;
    private long since;
    private bool running;

    /// <param name="time">The clock.</param>
    /// <param name="processorTime">Processor time that the other side has used in its life.</param>
    /// <param name="overrun">Called when a call has used up its time.</param>
    public CallBudget(TimeProvider time, Func<TimeSpan> processorTime, Action overrun)
    {
        (this.time, this.processorTime, this.overrun) = (time, processorTime, overrun);
        timer = time.CreateTimer(_ => Check(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Time for each call from the next one on.</summary>
    public TimeSpan Limit { get; set; }

    /// <summary>A new call begins.</summary>
    public void Restart() => (left, extensions) = (Limit, MaxStretch - 1);

    /// <summary>The other side starts to work, or goes on.</summary>
    /// <param name="aborted">It has been told that the call has ended.</param>
    public void Run(bool aborted)
    {
        lock (gate)
        {
            (left, extensions) = aborted ? (left < Grace ? left : Grace, 0) : (left, extensions);
            (since, running) = (time.GetTimestamp(), true);
            timer.Change(left < TimeSpan.Zero ? TimeSpan.Zero : left, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The other side waits for the judge.</summary>
    public void Pause()
    {
        lock (gate)
        {
            if (running)
            {
                Account();
                running = false;
                timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose() => timer.Dispose();

    /// <summary>Called by the timer, which may fire just after the other side has answered; so the clock is asked again.</summary>
    private void Check()
    {
        lock (gate)
        {
            if (!running)
                return;

            Account();
            if (left <= TimeSpan.Zero && extensions > 0 && IsStarved())
                (left, extensions) = (left + Limit, extensions - 1);

            if (left > TimeSpan.Zero)
            {
                timer.Change(left, Timeout.InfiniteTimeSpan);
                return;
            }

            running = false;
        }

        overrun();
    }

    private void Account()
    {
        var elapsed = time.GetElapsedTime(since);
        (left, worked, since) = (left - elapsed, worked + elapsed, time.GetTimestamp());
    }

    /// <summary>Whether the other side has waited for a processor, over all its calls, for more than half of a call's limit.</summary>
    private bool IsStarved() => worked - processorTime() > Limit / 2;
}
