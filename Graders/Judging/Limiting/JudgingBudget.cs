using System.Globalization;
using Grader.Isolation;

namespace Grader.Judging.Limiting;

/// <summary>
/// What the judge itself may still use for one hand-in. It limits the checks of code that has a process of its own: where the code runs in
/// the judge's, its work cannot be told from the judge's.
/// </summary>
internal sealed class JudgingBudget(CheckLimits limits)
{
    private TimeSpan used;

    /// <summary>The check that goes on filling the memory; no other one runs after it.</summary>
    public UnendedCheckException? Unended { get; private set; }

    /// <summary>Does the work of one attempt at a check, on a thread of its own.</summary>
    /// <exception cref="StudentFaultException">It has overrun a limit.</exception>
    public void Run(HandIn handIn, string check, Action work)
    {
        if (handIn.Code is not { Ran: not null } code)
        {
            work();
            return;
        }

        if (used >= limits.HandInTime)
            throw Fault("Over all its checks", Seconds(limits.HandInTime), "No further check is run.");

        var running = new RunningCheck(code, limits);
        try
        {
            CheckWatch.Instance.Run(running, work);
        }
        finally
        {
            used += running.Overrun == Overrun.None ? running.Used : limits.CheckTime;
        }

        if (running.Overrun == Overrun.None)
            return;

        handIn.ReplaceShared();
        if (running is { Overrun: Overrun.Memory, HasEnded: false })
            Unended = new UnendedCheckException(handIn.Info.Id, check);

        throw Fault("In this check", What(running.Overrun), "The check was ended.");
    }

    private string What(Overrun overrun) => overrun switch
    {
        Overrun.Memory => string.Create(CultureInfo.InvariantCulture, $"{limits.Memory >> 20:#,0} MiB of the grader's memory"),
        Overrun.Depth => "the grader's stack",
        _ => Seconds(limits.CheckTime),
    };

    private static string Seconds(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:#,0.###} s of the grader's own processor time");

    private static StudentFaultException Fault(string when, string what, string then) => new(
        StudentFault.JudgingLimit,
        $"{when}, judging what the code had answered took more than {what}. {then} Right solutions need less than "
        + $"a {CheckLimits.Reserve}th of that: see whether answers are larger, or more numerous, than they have to be.");
}
