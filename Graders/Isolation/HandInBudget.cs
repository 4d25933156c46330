namespace Grader.Isolation;

/// <summary>What one hand-in may use over all its calls, in whatever workers. Once a part of it is used up, no call is made.</summary>
/// <param name="time">Time for its code to run.</param>
/// <param name="callBacks">What it may ask of the judge.</param>
internal sealed class HandInBudget(TimeSpan time, CallBackLimits callBacks)
{
    private readonly CallBackUse callBackUse = new(callBacks, "Over all its calls, the code");
    private int endsByOther;

    /// <summary>How long its code has run.</summary>
    public TimeSpan Spent { get; private set; }

    /// <summary>How long its code may still run.</summary>
    public TimeSpan TimeLeft => time - Spent;

    /// <summary>Why no further call is made; null while there is something left.</summary>
    public StudentFaultException? Fault { get; private set; }

    /// <summary>For a child that serves no hand-in, or none yet.</summary>
    public static HandInBudget Unlimited() => new(TimeSpan.MaxValue, new(long.MaxValue, long.MaxValue, long.MaxValue, TimeSpan.MaxValue));

    /// <summary>Its code has run for so long.</summary>
    public void Spend(TimeSpan running)
    {
        Spent += running;
        if (TimeLeft <= TimeSpan.Zero)
        {
            Fault ??= new(
                StudentFault.TimeLimit,
                $"Over all its calls, the code took longer than the {time.TotalSeconds:0.###} s that a hand-in has in all, and was ended.");
        }
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
    public StudentFaultException? AddCallBacks(long count, long given, long answered, TimeSpan judgeTime) =>
        Fault ??= callBackUse.Add(count, given, answered, judgeTime);
}
