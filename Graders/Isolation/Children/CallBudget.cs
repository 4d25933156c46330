namespace Grader.Isolation;

/// <summary>
/// Counts the time that the other side spends on one call, and over all calls of its hand-in, and acts when it is used up. Time in the
/// judge's own call-backs does not count, nor does time in which the other side was ready to run and had no processor.
/// </summary>
internal sealed class CallBudget : IDisposable
{
    /// <summary>Time that a hand-in gets to return once a check has ended its call.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The system is asked what the other side has used each time when this part of a call's limit has passed. Asking takes a fraction of a
    /// millisecond, so that short calls should not have to.
    /// </summary>
    private const int Parts = 20;

    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly Func<int, ProcessorUse?> processor;
    private readonly Func<StudentFaultException?> stop;
    private readonly Action<StudentFaultException> overrun;
    private readonly ITimer timer;

    // Guarded by the gate: the judge's thread and the timer's write them.
    private TimeSpan left;
    private TimeSpan uncounted;
    private ProcessorUse? used;
    private int caller;
    private long since;
    private bool running;

    /// <param name="time">The clock.</param>
    /// <param name="processor">
    /// What the other side has used in its life, given the thread of this side that waits for it; null where it has ended.
    /// </param>
    /// <param name="stop">Asked from time to time why the other side, at work, does not go on; null where it does.</param>
    /// <param name="overrun">Called when the other side does not go on, or the time of a call or of the hand-in is used up.</param>
    public CallBudget(
        TimeProvider time, Func<int, ProcessorUse?> processor, Func<StudentFaultException?> stop, Action<StudentFaultException> overrun)
    {
        (this.time, this.processor, this.stop, this.overrun) = (time, processor, stop, overrun);
        timer = time.CreateTimer(_ => Check(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Time for each call from the next one on.</summary>
    public TimeSpan Limit { get; set; }

    /// <summary>What the hand-in may use in all. Time before it is set does not count for it.</summary>
    public HandInBudget HandIn
    {
        get;
        set
        {
            lock (gate)
                (field, uncounted) = (value, TimeSpan.Zero);
        }
    } = HandInBudget.Unlimited();

    /// <summary>A new call begins, on the thread that waits for its answer.</summary>
    public void Restart()
    {
        lock (gate)
        {
            HandIn.Spend(uncounted);
            (left, uncounted, used, caller) = (Limit, TimeSpan.Zero, null, SchedulerStatistics.ThisThread);
        }
    }

    /// <summary>The other side's turn begins.</summary>
    /// <param name="aborted">It has been told that the call has ended.</param>
    public void Run(bool aborted)
    {
        lock (gate)
        {
            left = aborted && left > Grace ? Grace : left;
            (since, running) = (time.GetTimestamp(), true);
            SetTimer();
        }
    }

    /// <summary>The other side waits for the judge.</summary>
    public void Pause()
    {
        lock (gate)
        {
            if (running)
            {
                Measure();
                if (uncounted >= Limit / Parts)
                    Count(); // Where turns are short, a timer that is late finds none of them.

                running = false;
                timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose() => timer.Dispose();

    /// <summary>Called by the timer, which may fire just after the other side has answered; so the clock is asked again.</summary>
    private void Check()
    {
        StudentFaultException fault;
        lock (gate)
        {
            if (!running)
                return;

            if ((stop() ?? TimeFault()) is not { } found)
            {
                SetTimer();
                return;
            }

            (fault, running) = (found, false);
        }

        overrun(fault);
    }

    private StudentFaultException? TimeFault()
    {
        Measure();
        Count();
        return left <= TimeSpan.Zero ? CallFault() : HandIn.Fault;
    }

    private void SetTimer()
    {
        var due = TimeSpan.FromTicks(Math.Min(Math.Min(left.Ticks, HandIn.TimeLeft.Ticks), (Limit / Parts).Ticks)) - uncounted;
        timer.Change(due < TimeSpan.Zero ? TimeSpan.Zero : due, Timeout.InfiniteTimeSpan);
    }

    private void Measure()
    {
        uncounted += time.GetElapsedTime(since);
        since = time.GetTimestamp();
    }

    private void Count()
    {
        var now = processor(caller);
        var counted = (used, now) is ({ } before, { } after) ? ProcessorUse.Counted(uncounted, before, after) : uncounted;
        left -= counted;
        HandIn.Spend(counted);
        (uncounted, used) = (TimeSpan.Zero, now);
    }

    private StudentFaultException CallFault() =>
        new(StudentFault.TimeLimit, $"The call took longer than {Limit.TotalSeconds:0.###} s and was ended.");
}
