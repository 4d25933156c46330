namespace Grader.Isolation;

/// <summary>Counts the time that the other side spends on one call and acts when it is used up. Time in the judge's own call-backs is free.</summary>
internal sealed class CallBudget : IDisposable
{
    /// <summary>What a hand-in gets to unwind once a check has ended its call.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly Action overrun;
    private readonly ITimer timer;
    private TimeSpan left;
    private long since;
    private bool running;

    public CallBudget(TimeProvider time, Action overrun)
    {
        (this.time, this.overrun) = (time, overrun);
        timer = time.CreateTimer(_ => Check(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Time for each call from the next one on.</summary>
    public TimeSpan Limit { get; set; }

    public void Restart() => left = Limit;

    public void Run(bool aborted)
    {
        lock (gate)
        {
            left = aborted && left > Grace ? Grace : left;
            (since, running) = (time.GetTimestamp(), true);
            timer.Change(left < TimeSpan.Zero ? TimeSpan.Zero : left, Timeout.InfiniteTimeSpan);
        }
    }

    public void Pause()
    {
        lock (gate)
        {
            if (running)
            {
                left -= time.GetElapsedTime(since);
                running = false;
                timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose() => timer.Dispose();

    /// <summary>The timer may fire for a turn that has just ended; only the clock decides.</summary>
    private void Check()
    {
        lock (gate)
        {
            if (!running)
            {
                return;
            }

            var rest = left - time.GetElapsedTime(since);
            if (rest > TimeSpan.Zero)
            {
                timer.Change(rest, Timeout.InfiniteTimeSpan);
                return;
            }

            running = false;
        }

        overrun();
    }
}
