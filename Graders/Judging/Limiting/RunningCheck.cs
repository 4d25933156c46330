using System.Runtime.ExceptionServices;
using Grader.Isolation;
using Grader.Judging.Running;

namespace Grader.Judging.Limiting;

/// <summary>
/// One attempt at a check, on a thread of its own. When it overruns a limit, the judge goes on without it: the thread ends with its next
/// call of the hand-in, and works behind all others until then.
/// </summary>
/// <remarks>
/// The thread is not aborted: in .NET 10 on Linux, ControlledExecution ended the whole process, in one of two to thirty aborts of code
/// that calls, allocates or uses reflection.
/// </remarks>
/// <param name="code">The code that it calls.</param>
/// <param name="limits">What it may use.</param>
internal sealed class RunningCheck(IStudentCode code, CheckLimits limits)
{
    /// <summary>Not disposed, since a thread that is left behind sets it, too. Waits are long, so that none begins by spinning.</summary>
    private readonly ManualResetEventSlim over = new(initialState: false, spinCount: 0);

    private volatile WorkClock? clock;
    private TimeSpan ending;
    private Exception? thrown;
    private int overrun;

    /// <summary>What it may use.</summary>
    public CheckLimits Limits => limits;

    /// <summary>Which limit it has overrun.</summary>
    public Overrun Overrun => (Overrun)overrun;

    /// <summary>Whether its thread has ended. It has not where it was left behind.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>How long it has worked.</summary>
    public TimeSpan Used => clock?.Used ?? TimeSpan.Zero;

    /// <summary>Bytes of memory that it was the first to use.</summary>
    public long Taken => clock?.Taken ?? 0;

    /// <summary>Does the work, and waits for its end, or until it is left behind.</summary>
    public void Run(Action work)
    {
        JudgeThread.Start(() => Work(work));
        over.Wait();
        if (Overrun == Overrun.None && thrown is not null)
            ExceptionDispatchInfo.Throw(thrown);
    }

    /// <summary>It has overrun a limit: ends the code's process, so that it gets no further answer.</summary>
    public void End(Overrun reason)
    {
        if (Interlocked.CompareExchange(ref overrun, (int)reason, (int)Overrun.None) == (int)Overrun.None)
            code.EndProcess();
    }

    /// <summary>Looks at it once more, after so much time.</summary>
    public void Look(TimeSpan passed)
    {
        if (Overrun == Overrun.None)
        {
            if (Used > limits.CheckTime)
                End(Overrun.Time);

            return;
        }

        ending += passed;
        if (ending < limits.Grace)
            return;

        clock?.GiveWay();
        over.Set();
    }

    /// <returns>Whether the thread may do other work: it was not told to give way.</returns>
    private bool Work(Action work)
    {
        try
        {
            clock = WorkClock.OfThisThread(code);
            work();
            _ = Used; // Nobody can tell it once the thread has ended.
        }
#pragma warning disable CA1031 // Thrown again on the caller's thread.
        catch (Exception e)
#pragma warning restore CA1031
        {
            (thrown, _) = (e, Used);
            if (Verdict.Unwrapped(e) is OutOfMemoryException)
                End(Overrun.Memory);
            else if (Verdict.Unwrapped(e) is InsufficientExecutionStackException)
                End(Overrun.Depth);
        }

        HasEnded = true;
        over.Set();
        return Overrun == Overrun.None;
    }
}
