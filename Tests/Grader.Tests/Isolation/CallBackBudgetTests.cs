using FluentAssertions;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class CallBackBudgetTests
{
    private readonly ManualClock clock = new();
    private readonly List<StudentFaultException> faults = [];
    private readonly HandInBudget handIn = new(TimeSpan.Zero, new(5000, Given: 50_000, Answered: 500_000, TimeSpan.FromSeconds(50)));
    private readonly CallBackBudget budget;

    public CallBackBudgetTests() =>
        budget = new(clock, new(Count: 1000, Given: 10_000, Answered: 100_000, TimeSpan.FromSeconds(10)), faults.Add) { HandIn = handIn };

    [Test]
    public void A_call_may_use_all_that_it_has()
    {
        for (var i = 0; i < 1000; i++)
            CallBack(given: 10, answered: 100, seconds: 0.01);

        faults.Should().BeEmpty();
    }

    [Test]
    public void Too_many_call_backs_are_refused()
    {
        for (var i = 0; i < 1000; i++)
            CallBack().Should().BeTrue();

        CallBack().Should().BeFalse();
        Fault().Should().Be(
            "One call of the code called the objects that it was given too often: 1,001 times, 1 more than the limit of 1,000.");
    }

    [TestCase(12_500, 0, "gave too much to the objects that it was given: 12,500 bytes, 2,500 more than the limit of 10,000.")]
    [TestCase(0, 112_500, "took too much from the objects that it was given: 112,500 bytes, 12,500 more than the limit of 100,000.")]
    public void Too_many_bytes_in_either_direction_are_refused(int given, int answered, string message)
    {
        CallBack(given, answered);

        Fault().Should().Be($"One call of the code {message}");
    }

    [Test]
    public void A_judge_that_works_for_too_long_stops()
    {
        CallBack(seconds: 9);
        CallBack(seconds: 2.5);

        Fault().Should().Be(
            "One call of the code kept the objects that it was given busy for too long: 11.5 s, 1.5 more than the limit of 10.");
    }

    [Test]
    public void What_the_judge_does_between_calls_and_what_the_code_does_are_free()
    {
        budget.Run();
        clock.Advance(100);
        budget.Pause();
        clock.Advance(100);
        CallBack(seconds: 1);

        faults.Should().BeEmpty();
    }

    [Test]
    public void Of_calls_nested_in_a_call_back_only_the_judges_part_counts()
    {
        budget.Run();
        budget.Begin(0);
        clock.Advance(4);
        budget.Pause();
        clock.Advance(100);
        CallBack(seconds: 4);
        clock.Advance(100);
        budget.Run();
        clock.Advance(1.5);
        budget.End(0);
        budget.Pause();
        faults.Should().BeEmpty();

        CallBack(seconds: 1);
        faults.Should().ContainSingle();
    }

    [Test]
    public void Each_call_begins_anew_and_all_of_a_hand_in_have_a_limit_together()
    {
        for (var call = 0; call < 50; call++)
        {
            budget.Restart();
            CallBack(given: 1000);
        }

        faults.Should().BeEmpty();
        budget.Restart();
        CallBack(given: 1000);

        var expected = "Over all its calls, the code gave too much to the objects that it was given: "
            + "51,000 bytes, 1,000 more than the limit of 50,000.";
        Fault().Should().Be(expected);
        handIn.Fault!.Message.Should().Be(expected);
    }

    [Test]
    public void A_contract_that_uses_up_its_share_leaves_half_of_all_to_the_others()
    {
        handIn.Enter(typeof(IDisposable));
        for (var call = 0; call < 26; call++)
        {
            budget.Restart();
            CallBack(given: 1000);
        }

        Fault().Should().Be("Over all its calls for IDisposable, the code gave too much to the objects that it was given: "
            + "26,000 bytes, 1,000 more than the limit of 25,000.");
        handIn.Enter(typeof(IComparable));
        handIn.Fault.Should().BeNull();
        handIn.AddCallBacks(1, given: 12_000, 0, TimeSpan.Zero).Should().BeNull();
        handIn.AddCallBacks(1, given: 1, 0, TimeSpan.Zero)!.Message.Should().Contain("Over all its calls for IComparable");
        handIn.Enter(typeof(IDisposable));
        handIn.Fault.Should().NotBeNull();
    }

    /// <returns>Whether the call-back was accepted.</returns>
    private bool CallBack(int given = 0, int answered = 0, double seconds = 0)
    {
        budget.Run();
        var accepted = budget.Begin(given);
        clock.Advance(seconds);
        budget.End(answered);
        budget.Pause();
        return accepted;
    }

    private string Fault()
    {
        faults[0].Fault.Should().Be(StudentFault.CallBackLimit);
        return faults[0].Message;
    }
}
