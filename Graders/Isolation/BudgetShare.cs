namespace Grader.Isolation;

/// <summary>A part of what a hand-in may use.</summary>
/// <param name="time">Time for its code to run.</param>
/// <param name="callBacks">What it may ask of the judge.</param>
/// <param name="who">Who uses it: the beginning of a sentence.</param>
/// <param name="whose">Whose the time is: the end of one.</param>
internal sealed class BudgetShare(TimeSpan time, CallBackLimits callBacks, string who, string whose)
{
    private readonly CallBackUse callBackUse = new(callBacks, who);

    /// <summary>How long the code has run.</summary>
    public TimeSpan Spent { get; private set; }

    /// <summary>How long it may still run.</summary>
    public TimeSpan TimeLeft => time - Spent;

    /// <summary>What it may still ask.</summary>
    public CallBackLimits CallBacksLeft => callBackUse.Left;

    /// <summary>Why no further call is made; null while there is something left.</summary>
    public StudentFaultException? Fault { get; private set; }

    /// <summary>The code has run for so long.</summary>
    public void Spend(TimeSpan running)
    {
        Spent += running;
        if (TimeLeft <= TimeSpan.Zero)
            Fault ??= new(StudentFault.TimeLimit, $"{who} took longer than the {time.TotalSeconds:0.###} s that {whose}, and was ended.");
    }

    /// <summary>The code has called back.</summary>
    public void AddCallBacks(long count, long given, long answered, TimeSpan judgeTime) =>
        Fault ??= callBackUse.Add(count, given, answered, judgeTime);
}
