using System.Globalization;
using Grader.Isolation;
using Grader.Judging.Manifests;

namespace Grader.Judging.Limiting;

/// <summary>
/// What the judge itself may still use for one hand-in. It limits the checks of code that has a process of its own: where the code runs in
/// the judge's, its work cannot be told from the judge's.
/// </summary>
internal sealed class JudgingBudget(CheckLimits limits)
{
    private readonly Dictionary<Type, Share> shares = [];
    private TimeSpan used;

    /// <summary>The check that goes on filling the memory; no other one runs after it.</summary>
    public UnendedCheckException? Unended { get; private set; }

    /// <summary>Does the work of one attempt at a check, on a thread of its own.</summary>
    /// <exception cref="StudentFaultException">It has overrun a limit.</exception>
    public void Run(HandIn handIn, CheckDescription check, Action work)
    {
        if (handIn.Code is not { Ran: not null } code)
        {
            work();
            return;
        }

        code.Enter(check.Contract);
        var share = ShareOf(check.Contract);
        if (share.Used >= share.Limit)
            throw Fault("Over all checks of this contract", Seconds(share.Limit), "No further one is run.");

        var time = TimeSpan.FromTicks(Math.Min(limits.CheckTime.Ticks, (share.Limit - share.Used).Ticks));
        var running = new RunningCheck(code, limits with { CheckTime = time });
        try
        {
            CheckWatch.Instance.Run(running, work);
        }
        finally
        {
            var spent = running.Overrun == Overrun.None ? running.Used : time;
            (used, share.Used) = (used + spent, share.Used + spent);
        }

        if (running.Overrun == Overrun.None)
            return;

        handIn.ReplaceShared();
        if (running is { Overrun: Overrun.Memory, HasEnded: false })
            Unended = new UnendedCheckException(handIn.Info.Id, check.Id);

        throw Fault("In this check", What(running.Overrun, time), "The check was ended.");
    }

    /// <summary>Half of what was left when the contract's first check began, so that no contract costs another one its checks.</summary>
    private Share ShareOf(Type contract) =>
        shares.TryGetValue(contract, out var share) ? share : shares[contract] = new Share((limits.HandInTime - used) / 2);

    private string What(Overrun overrun, TimeSpan time) => overrun switch
    {
        Overrun.Memory => string.Create(CultureInfo.InvariantCulture, $"{limits.Memory >> 20:#,0} MiB of the grader's memory"),
        Overrun.Depth => "the grader's stack",
        _ => Seconds(time),
    };

    private static string Seconds(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:#,0.###} s of the grader's own processor time");

    private static StudentFaultException Fault(string when, string what, string then) => new(
        StudentFault.JudgingLimit,
        $"{when}, judging what the code had answered took more than {what}. {then} Right solutions need less than "
        + $"a {CheckLimits.Reserve}th of that: see whether answers are larger, or more numerous, than they have to be.");

    /// <summary>What the judge may use for the checks of one contract.</summary>
    private sealed class Share(TimeSpan limit)
    {
        public TimeSpan Limit => limit;

        public TimeSpan Used { get; set; }
    }
}
