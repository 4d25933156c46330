namespace Grader.Judging.Limiting;

/// <summary>Looks from time to time at what the checks of this process use, and ends those that use too much.</summary>
internal sealed class CheckWatch
{
    private static readonly TimeSpan interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly HashSet<RunningCheck> running = [];

    private CheckWatch() => new Thread(Watch) { Name = "watch of the checks", IsBackground = true }.Start();

    /// <summary>The one of this process, whose memory all checks share.</summary>
    public static CheckWatch Instance { get; } = new();

    /// <summary>Runs a check to its end, or until it is left behind.</summary>
    public void Run(RunningCheck check, Action work)
    {
        lock (gate)
            running.Add(check);

        try
        {
            check.Run(work);
        }
        finally
        {
            lock (gate)
                running.Remove(check);
        }
    }

    private void Watch()
    {
        while (true)
        {
            Thread.Sleep(interval);
            RunningCheck[] checks;
            lock (gate)
                checks = [.. running];

            foreach (var check in checks)
                check.Look(interval);

            LookAtMemory(checks);
        }
    }

    /// <summary>Where too much memory is in use, ends the check that has taken the most of it.</summary>
    private static void LookAtMemory(RunningCheck[] checks)
    {
        if (checks.Length == 0 || checks.Any(check => check.Overrun == Overrun.Memory))
            return;

        var limit = checks.Min(check => check.Limits.Memory);
        if (GC.GetTotalMemory(forceFullCollection: false) <= limit)
            return;

        GC.Collect(); // What nobody uses any more is nobody's fault.
        if (GC.GetTotalMemory(forceFullCollection: false) > limit)
            checks.Where(check => check.Overrun == Overrun.None).MaxBy(check => check.Taken)?.End(Overrun.Memory);
    }
}
