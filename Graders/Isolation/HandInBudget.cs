namespace Grader.Isolation;

/// <summary>
/// What one hand-in may use over all its calls, in whatever workers. Each contract has a share of its own, so that one that uses all of it
/// leaves enough for the others: half of what was left when its first check began. Once a share is used up, no call is made for it.
/// </summary>
/// <param name="time">Time for its code to run.</param>
/// <param name="callBacks">What it may ask of the judge.</param>
internal sealed class HandInBudget(TimeSpan time, CallBackLimits callBacks)
{
    private readonly Dictionary<Type, BudgetShare> shares = [];
    private readonly BudgetShare all = new(time, callBacks, "Over all its calls, the code", "a hand-in has in all");
    private BudgetShare? share;
    private int endsByOther;

    /// <summary>How long its code has run.</summary>
    public TimeSpan Spent => all.Spent;

    /// <summary>How long its code may still run.</summary>
    public TimeSpan TimeLeft => Current.TimeLeft;

    /// <summary>Why no further call is made; null while there is something left.</summary>
    public StudentFaultException? Fault => Current.Fault;

    private BudgetShare Current => share ?? all;

    /// <summary>For a child that serves no hand-in, or none yet.</summary>
    public static HandInBudget Unlimited() => new(TimeSpan.MaxValue, new(long.MaxValue, long.MaxValue, long.MaxValue, TimeSpan.MaxValue));

    /// <summary>From now on, what is used is used for a contract.</summary>
    public void Enter(Type contract)
    {
        if (!shares.TryGetValue(contract, out share))
        {
            var who = $"Over all its calls for {contract.Name}, the code";
            shares[contract] = share = new BudgetShare(all.TimeLeft / 2, all.CallBacksLeft.Half, who, "it may take for one contract");
        }
    }

    /// <summary>Its code has run for so long.</summary>
    public void Spend(TimeSpan running)
    {
        all.Spend(running);
        share?.Spend(running);
    }

    /// <summary>
    /// Something else has killed or stopped its process. That costs nothing until it has happened too often: the system chooses what it
    /// kills, and may have a reason to choose this.
    /// </summary>
    /// <param name="how">A sentence for the student.</param>
    /// <param name="most">How often it costs nothing.</param>
    public StudentFaultException EndByOther(string how, int most) => Interlocked.Increment(ref endsByOther) <= most
        ? new(StudentFault.EndedByOther, how)
        : new(StudentFault.Crash, $"{how} That has happened to this code before, and counts as its doing now.");

    /// <summary>Its code has called back.</summary>
    /// <returns>The fault where that was too much; null otherwise.</returns>
    public StudentFaultException? AddCallBacks(long count, long given, long answered, TimeSpan judgeTime)
    {
        all.AddCallBacks(count, given, answered, judgeTime);
        share?.AddCallBacks(count, given, answered, judgeTime);
        return Fault;
    }
}
