namespace Grader.Isolation;

/// <summary>Looks from time to time at what a child uses, and acts when that is too much.</summary>
internal sealed class UseWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly IRunningProcess process;
    private readonly IReadOnlyList<IChildUse> uses;
    private readonly Action<StudentFaultException> overrun;
    private readonly ITimer timer;

    /// <summary>Begins to watch.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="process">The child.</param>
    /// <param name="uses">What is looked at.</param>
    /// <param name="overrun">Called once, when one of them is too much.</param>
    public UseWatch(TimeProvider time, IRunningProcess process, IReadOnlyList<IChildUse> uses, Action<StudentFaultException> overrun)
    {
        (this.process, this.uses, this.overrun) = (process, uses, overrun);
        timer = time.CreateTimer(_ => Look(), null, Interval, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        if (Excess() is { } fault)
            overrun(fault);
        else
            timer.Change(Interval, Timeout.InfiniteTimeSpan);
    }

    private StudentFaultException? Excess()
    {
        try
        {
            if (process.WaitForExit(TimeSpan.Zero) is not null)
                return null;

            int[] processes = [.. ProcessTree.Of(process.Id)];
            return uses.Select(use => use.Excess(processes)).FirstOrDefault(fault => fault is not null);
        }
#pragma warning disable CA1031 // An exception out of a timer ends the judge. What cannot be looked at is ended in its place.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new(StudentFault.Crash, $"What the code used could not be counted, so it was ended ({e.GetType().Name}: {e.Message})");
        }
    }
}
