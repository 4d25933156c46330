using FluentAssertions;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

internal sealed class CallBudgetTests
{
    private ManualClock clock = null!;
    private CallBudget budget = null!;
    private TimeSpan processorTime;
    private int overruns;

    [SetUp]
    public void Start()
    {
        clock = new ManualClock();
        (processorTime, overruns) = (TimeSpan.Zero, 0);
        budget = new CallBudget(clock, () => processorTime, () => overruns++) { Limit = TimeSpan.FromSeconds(2) };
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

        overruns.Should().Be(0);
    }

    [Test]
    public void Parts_of_one_call_add_up()
    {
        Work(1.5);
        Work(1.5);

        overruns.Should().Be(1);
    }

    [Test]
    public void Each_call_has_its_own_budget()
    {
        Work(1.5);
        budget.Restart();
        Work(1.5);

        overruns.Should().Be(0);
    }

    [Test]
    public void A_call_that_has_not_had_its_processor_time_gets_three_times_its_limit_and_no_more()
    {
        Work(5.5, processor: 0.1);
        overruns.Should().Be(0);

        Work(1, processor: 0.1);
        overruns.Should().Be(1);
    }

    [Test]
    public void A_call_that_a_check_has_ended_gets_a_second_to_unwind()
    {
        budget.Run(aborted: true);
        clock.Advance(1.1);

        overruns.Should().Be(1);
    }

    /// <summary>The other side works for so long, and uses as much processor time unless told otherwise.</summary>
    private void Work(double seconds, double processor = 1)
    {
        budget.Run(aborted: false);
        for (var done = 0.0; done < seconds - 0.05; done += 0.1)
        {
            processorTime += TimeSpan.FromSeconds(0.1 * processor);
            clock.Advance(0.1);
        }

        budget.Pause();
    }

    /// <summary>A clock that a test sets, with one timer.</summary>
    private sealed class ManualClock : TimeProvider
    {
        private TimeSpan now;
        private Timer? timer;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            timer = new Timer(this, () => callback(state));

        public void Advance(double seconds)
        {
            now += TimeSpan.FromSeconds(seconds);
            timer?.FireIfDue();
        }

        private sealed class Timer(ManualClock clock, Action fire) : ITimer
        {
            private TimeSpan? due;

            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.now + dueTime;
                return true;
            }

            public void FireIfDue()
            {
                if (due <= clock.now)
                {
                    due = null;
                    fire();
                }
            }

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
