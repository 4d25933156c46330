using FluentAssertions;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

internal sealed class CallBudgetTests
{
    private ManualClock clock = null!;
    private CallBudget budget = null!;
    private HandInBudget handIn = null!;
    private ProcessorUse? used;
    private StudentFaultException? stop;
    private List<string> faults = null!;

    [SetUp]
    public void Start()
    {
        clock = new ManualClock();
        handIn = new HandInBudget(Seconds(20), new(0, 0, 0, TimeSpan.Zero));
        (used, stop, faults) = (new ProcessorUse(TimeSpan.Zero, new Dictionary<int, TimeSpan>()), null, []);
        budget = new CallBudget(clock, _ => used, () => stop, fault => faults.Add(fault.Message)) { Limit = Seconds(2), HandIn = handIn };
        budget.Restart();
    }

    [TearDown]
    public void End() => budget.Dispose();

    [Test]
    public void Time_in_the_judges_own_call_backs_is_free()
    {
        Work(1.5);
        clock.Advance(60);
        Work(0.4);

        faults.Should().BeEmpty();
    }

    [Test]
    public void Parts_of_one_call_add_up()
    {
        Work(1.5);
        Work(1.5);

        faults.Should().Equal("The call took longer than 2 s and was ended.");
    }

    [Test]
    public void Each_call_has_its_own_budget()
    {
        Work(1.5);
        budget.Restart();
        Work(1.5);

        faults.Should().BeEmpty();
    }

    [TestCase(0.25, 7.5)]
    [TestCase(0.03, 60, Description = "A machine with thirty times the work that it can do.")]
    public void A_call_that_waits_for_a_processor_gets_as_much_more_time(double share, double enough)
    {
        Work(enough, ran: share, waited: 1 - share);
        faults.Should().BeEmpty();

        Work(enough / 4, ran: share, waited: 1 - share);
        faults.Should().ContainSingle();
    }

    [Test]
    public void Waiting_does_not_count_even_where_turns_are_short_and_the_timer_is_late()
    {
        for (var turn = 0; turn < 80; turn++)
        {
            budget.Run(aborted: false);
            Use(0.08, ran: 0.25, [0.75]);
            clock.Advance(0.08, fires: false);
            budget.Pause();
        }

        Work(0.1);
        faults.Should().BeEmpty();

        Work(1);
        faults.Should().ContainSingle();
    }

    [Test]
    public void Work_that_goes_on_in_another_thread_waits_as_much()
    {
        Work(9, ran: 0.1, 0.45, 0.45);

        faults.Should().BeEmpty();
    }

    [Test]
    public void Threads_that_wait_for_each_other_get_no_more_time()
    {
        Work(2.2, ran: 0.1, [.. Enumerable.Repeat<double?>(0.05, 40)]);

        faults.Should().ContainSingle();
    }

    [Test]
    public void A_call_that_always_waits_for_a_processor_ends_all_the_same()
    {
        Work(190, ran: 0, waited: 1);
        faults.Should().BeEmpty();

        Work(20, ran: 0, waited: 1);
        faults.Should().ContainSingle();
    }

    [Test]
    public void A_call_that_sleeps_gets_no_more_time()
    {
        Work(2.1, ran: 0.1, waited: 0);

        faults.Should().ContainSingle();
    }

    [Test]
    public void A_call_of_more_threads_than_processors_gets_no_more_time()
    {
        Work(2.1, ran: 2, 2, 2, 2);

        faults.Should().ContainSingle();
    }

    [Test]
    public void Where_waiting_is_not_known_a_call_gets_three_times_its_limit_and_no_more()
    {
        Work(5.5, ran: 0.1, waited: [null]);
        faults.Should().BeEmpty();

        Work(1, ran: 0.1, waited: [null]);
        faults.Should().ContainSingle();
    }

    [Test]
    public void A_call_of_a_process_that_has_ended_gets_no_more_time()
    {
        used = null;
        budget.Run(aborted: false);
        clock.Advance(2.1);

        faults.Should().ContainSingle();
    }

    [Test]
    public void A_process_that_does_not_go_on_is_ended_at_once_and_its_hand_in_is_charged_nothing()
    {
        stop = new StudentFaultException(StudentFault.EndedByOther, "It was stopped.");
        Work(0.2);

        faults.Should().Equal("It was stopped.");
        handIn.TimeLeft.Should().Be(Seconds(20));
    }

    [Test]
    public void All_calls_of_a_hand_in_have_a_limit_together()
    {
        for (var call = 0; call < 13; call++)
        {
            Work(1.5);
            budget.Restart();
        }

        faults.Should().BeEmpty();
        Work(1.5);

        var expected = "Over all its calls, the code took longer than the 20 s that a hand-in has in all, and was ended.";
        faults.Should().Equal(expected);
        handIn.Fault!.Message.Should().Be(expected);
        handIn.Fault.Fault.Should().Be(StudentFault.TimeLimit);
    }

    [Test]
    public void Time_before_a_child_serves_a_hand_in_does_not_count_for_it()
    {
        Work(1.5);
        budget.HandIn = new HandInBudget(Seconds(1), new(0, 0, 0, TimeSpan.Zero));
        budget.Restart();
        Work(0.9);

        faults.Should().BeEmpty();
    }

    [Test]
    public void A_call_that_a_check_has_ended_gets_a_second_to_unwind()
    {
        budget.Run(aborted: true);
        clock.Advance(1.1);

        faults.Should().ContainSingle();
    }

    /// <summary>The other side works for so long.</summary>
    /// <param name="seconds">The time that passes.</param>
    /// <param name="ran">Its processor time in each second.</param>
    /// <param name="waited">How long each of its threads waits for a processor in each second; null where nobody knows.</param>
    private void Work(double seconds, double ran = 1, params double?[] waited)
    {
        const double Step = 0.1;
        budget.Run(aborted: false);
        for (var done = 0.0; done < seconds - Step / 2; done += Step)
        {
            Use(Step, ran, waited);
            clock.Advance(Step);
        }

        budget.Pause();
    }

    private void Use(double seconds, double ran, double?[] waited) =>
        used = new(used!.Ran + Seconds(seconds * ran), waited is [null] ? null : Waited(seconds, waited));

    private Dictionary<int, TimeSpan> Waited(double step, double?[] each) => each.Index().ToDictionary(
        thread => thread.Index, thread => (used!.Waited?.GetValueOrDefault(thread.Index) ?? default) + Seconds(step * thread.Item!.Value));

    private static TimeSpan Seconds(double count) => TimeSpan.FromSeconds(count);
}
