using FluentAssertions;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

internal sealed class AwakeClockTests
{
    private const double Hour = 3600;

    [Test]
    public void It_goes_on_while_nobody_asks_it()
    {
        var time = new ManualClock();
        var clock = new AwakeClock(time);
        var start = clock.GetTimestamp();

        Run(time, seconds: 100);

        clock.GetElapsedTime(start).Should().Be(TimeSpan.FromSeconds(100));
    }

    [Test]
    public void It_stands_still_while_this_process_does_not_run()
    {
        var time = new ManualClock();
        var clock = new AwakeClock(time);
        var start = clock.GetTimestamp();

        Run(time, seconds: 10);
        time.Advance(Hour);
        Run(time, seconds: 10);

        clock.GetElapsedTime(start).Should().Be(TimeSpan.FromSeconds(20));
    }

    [Test]
    public void A_call_during_which_the_judge_was_stopped_is_charged_nothing_for_that()
    {
        var time = new ManualClock();
        var handIn = new HandInBudget(TimeSpan.FromSeconds(20), new(0, 0, 0, TimeSpan.Zero));
        var faults = new List<StudentFaultException>();
        var used = new ProcessorUse(TimeSpan.Zero, new Dictionary<int, TimeSpan>());
        using var budget = new CallBudget(new AwakeClock(time), _ => used, () => null, faults.Add)
        {
            Limit = TimeSpan.FromSeconds(2),
            HandIn = handIn,
        };
        budget.Restart();

        budget.Run(aborted: false);
        Run(time, seconds: 1);
        time.Advance(Hour);
        budget.Pause();
        budget.Restart();

        faults.Should().BeEmpty();
        handIn.TimeLeft.Should().BeCloseTo(TimeSpan.FromSeconds(19), TimeSpan.FromSeconds(0.5));
    }

    private static void Run(ManualClock time, double seconds)
    {
        const double Step = 0.25;
        for (var done = 0.0; done < seconds; done += Step)
            time.Advance(Step);
    }
}
