using FluentAssertions;
using Grader.Grading;
using NUnit.Framework;

namespace Grader.Tests.Cli;

internal sealed class JobQueueTests
{
    [TestCase(0, 2)]
    [TestCase(1, 4)]
    [TestCase(50, 0)]
    [TestCase(50, 3)]
    public void All_work_is_done_once_and_no_more_at_a_time_than_allowed(int count, int jobs)
    {
        var done = new int[count];
        var (gate, running, most) = (new Lock(), 0, 0);

        new JobQueue(count, jobs, Work, CancellationToken.None).Run();

        done.Should().AllBeEquivalentTo(1);
        most.Should().BeLessThanOrEqualTo(Math.Max(1, jobs));

        void Work(int index)
        {
            lock (gate)
                most = Math.Max(most, ++running);
            Thread.Yield();
            lock (gate)
                running--;
            Interlocked.Increment(ref done[index]);
        }
    }

    [Test]
    public void Work_that_gives_way_goes_on_when_all_other_work_has_begun()
    {
        var log = Run(count: 5, jobs: 1, givesWay: index => index is 0 or 2);

        log[..^2].Should().Equal("0", "1", "1 ends", "2", "3", "3 ends", "4", "4 ends");
        log[^2..].Should().BeEquivalentTo(["0 ends", "2 ends"]);
    }

    [Test]
    public void Work_that_gives_way_when_no_other_waits_goes_on_at_once() =>
        Run(count: 2, jobs: 1, givesWay: index => index == 1).Should().Equal("0", "0 ends", "1", "1 ends");

    [Test]
    public void Work_that_gave_way_does_not_run_beside_more_than_the_allowed_number()
    {
        var (gate, running, most) = (new Lock(), 0, 0);
        JobQueue? queue = null;
        queue = new JobQueue(20, 2, Work, CancellationToken.None);

        queue.Run();

        most.Should().BeLessThanOrEqualTo(2);
        running.Should().Be(0);

        void Work(int index)
        {
            Count(1);
            if (index % 3 == 0)
            {
                Count(-1);
                queue!.GiveWay();
                Count(1);
            }

            Count(-1);
        }

        void Count(int change)
        {
            lock (gate)
                most = Math.Max(most, running += change);
        }
    }

    [Test]
    public void A_failure_ends_the_work_and_is_thrown_again()
    {
        var begun = new List<int>();
        JobQueue? queue = null;
        queue = new JobQueue(9, 1, Work, CancellationToken.None);

        queue.Invoking(q => q.Run()).Should().Throw<InvalidOperationException>().WithMessage("the second");
        begun.Should().Equal(0, 1);

        void Work(int index)
        {
            begun.Add(index);
            if (index == 1)
                throw new InvalidOperationException("the second");
            queue!.GiveWay();
        }
    }

    [Test]
    public void What_waits_ends_when_the_work_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var ended = new List<int>();
        JobQueue? queue = null;
        queue = new JobQueue(9, 1, Work, stop.Token);

        queue.Invoking(q => q.Run()).Should().Throw<OperationCanceledException>();
        ended.Should().BeEquivalentTo([0, 1]);

        void Work(int index)
        {
            if (index == 1)
                stop.Cancel();
            else
                queue!.GiveWay();
            lock (ended)
                ended.Add(index);
        }
    }

    /// <returns>What began and what ended, in this order.</returns>
    private static List<string> Run(int count, int jobs, Func<int, bool> givesWay)
    {
        var (log, gate) = (new List<string>(), new Lock());
        JobQueue? queue = null;
        queue = new JobQueue(count, jobs, Work, CancellationToken.None);
        queue.Run();
        return log;

        void Work(int index)
        {
            Log($"{index}");
            if (givesWay(index))
                queue!.GiveWay();
            Log($"{index} ends");
        }

        void Log(string line)
        {
            lock (gate)
                log.Add(line);
        }
    }
}
