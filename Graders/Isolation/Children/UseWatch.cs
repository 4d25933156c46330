namespace Grader.Isolation;

/// <summary>Looks from time to time at what a child uses, and acts when that is too much.</summary>
internal sealed class UseWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly IReadOnlyList<IChildUse> uses;
    private readonly Action<StudentFaultException> overrun;
    private readonly ITimer timer;

    /// <summary>Begins to watch.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="uses">What is looked at.</param>
    /// <param name="overrun">Called once, when one of them is too much.</param>
    public UseWatch(TimeProvider time, IReadOnlyList<IChildUse> uses, Action<StudentFaultException> overrun)
    {
        (this.uses, this.overrun) = (uses, overrun);
        timer = time.CreateTimer(_ => Look(), null, Interval, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        if (uses.Select(use => use.Excess()).FirstOrDefault(fault => fault is not null) is { } fault)
            overrun(fault);
        else
            timer.Change(Interval, Timeout.InfiniteTimeSpan);
    }
}
