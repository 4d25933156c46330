using System.Runtime.ExceptionServices;

namespace Grader.Grading;

/// <summary>
/// Runs blocking work on threads of its own, because the thread pool is made for short work and adds threads slowly. Work that takes long
/// may give way: it goes on when all other work has begun.
/// </summary>
/// <param name="count">How many pieces of work there are.</param>
/// <param name="jobs">How many run at a time.</param>
/// <param name="work">Called once for each index 0 … <paramref name="count"/> − 1, started in this order.</param>
/// <param name="stop">Begins no further work, and lets what waits go on.</param>
internal sealed class JobQueue(int count, int jobs, Action<int> work, CancellationToken stop)
{
    /// <summary>What waits takes threads and memory. Beyond so many, none gives way any more.</summary>
    private const int MaxWaiting = 200;

    private readonly object gate = new();
    private ExceptionDispatchInfo? failure;
    private int next;
    private int running;
    private int waiting;

    private int Places => Math.Clamp(jobs, 1, Math.Max(1, count));

    private bool HasStopped => failure is not null || stop.IsCancellationRequested;

    /// <summary>Does all the work.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; work that had started has ended.</exception>
    public void Run()
    {
        using var wake = stop.Register(() => Change(() => { }));
        lock (gate)
        {
            for (var place = 0; place < Places; place++)
                StartThread();
            while (running + waiting > 0)
                Monitor.Wait(gate);
        }

        failure?.Throw();
        stop.ThrowIfCancellationRequested();
    }

    /// <summary>Called by work that lets others go first. Returns when all of them have begun and a place is free.</summary>
    public void GiveWay()
    {
        lock (gate)
        {
            if (next >= count || waiting >= MaxWaiting)
                return;

            running--;
            waiting++;
            StartThread();
            while (!HasStopped && (next < count || running >= Places))
                Monitor.Wait(gate);
            waiting--;
            running++;
        }
    }

    /// <summary>Starts a thread that does one piece of work after the other. The caller holds the gate.</summary>
    private void StartThread()
    {
        running++;
        new Thread(Loop) { Name = $"Grading {running + waiting}", IsBackground = true }.Start();
    }

    private void Loop()
    {
        try
        {
            while (Take() is { } index)
                work(index);
        }
#pragma warning disable CA1031 // Thrown again on the caller's thread.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            Change(() => failure ??= ExceptionDispatchInfo.Capture(thrown));
        }

        Change(() => running--);
    }

    private int? Take()
    {
        lock (gate)
            return HasStopped || next >= count ? null : next++;
    }

    private void Change(Action change)
    {
        lock (gate)
        {
            change();
            Monitor.PulseAll(gate);
        }
    }
}
