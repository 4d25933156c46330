namespace Grader.Isolation;

/// <summary>
/// Counts the calls by which the other side asks something of the judge, their bytes, and the time that the judge takes for them, and acts
/// when that is too much for one call or for the hand-in.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="limits">For one call.</param>
/// <param name="overrun">Called when a limit is overrun.</param>
internal sealed class CallBackBudget(TimeProvider time, CallBackLimits limits, Action<StudentFaultException> overrun)
{
    private readonly CallBackUse call = new(limits, "One call of the code");
    private int depth;
    private long since;

    /// <summary>What the hand-in may use in all.</summary>
    public HandInBudget HandIn { get; set; } = HandInBudget.Unlimited();

    /// <summary>A new call begins.</summary>
    public void Restart() => call.Reset();

    /// <summary>The judge's turn begins.</summary>
    public void Run() => since = time.GetTimestamp();

    /// <summary>The judge's turn ends. What it did outside of a call-back, it did for itself.</summary>
    public void Pause()
    {
        if (depth > 0)
            Charge();
    }

    /// <summary>The other side calls back.</summary>
    /// <returns>False where a limit is overrun.</returns>
    public bool Begin(long bytes)
    {
        depth++;
        return Charge(count: 1, given: bytes);
    }

    /// <summary>The answer to a call-back is made.</summary>
    public void End(long bytes)
    {
        Charge(answered: bytes);
        depth--;
    }

    private bool Charge(long count = 0, long given = 0, long answered = 0)
    {
        var elapsed = time.GetElapsedTime(since);
        since = time.GetTimestamp();
        if ((call.Add(count, given, answered, elapsed) ?? HandIn.AddCallBacks(count, given, answered, elapsed)) is not { } fault)
            return true;

        overrun(fault);
        return false;
    }
}
