using System.Diagnostics;
using System.Globalization;
using FluentAssertions;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

internal sealed class SchedulerStatisticsTests
{
    [Test]
    [Platform("Linux", Reason = "Elsewhere nothing counts how long a thread waits.")]
    public void The_kernel_counts_what_a_process_and_its_children_have_run_and_waited()
    {
        var before = SchedulerStatistics.Of(Environment.ProcessId, 0)!;
        using var child = Process.Start("/bin/sleep", "1000");
        SchedulerStatistics.Of(child.Id, 0).Should().NotBeNull("a process in its first moments has counts, too");
        // The time of its first turn is counted when it begins to sleep.
        SpinWait.SpinUntil(() => SchedulerStatistics.Of(child.Id, 0)!.Ran > TimeSpan.Zero, TimeSpan.FromSeconds(10));
        var childs = SchedulerStatistics.Of(child.Id, SchedulerStatistics.ThisThread)!;
        var after = SchedulerStatistics.Of(Environment.ProcessId, 0)!;
        child.Kill();

        before.Ran.Should().BePositive();
        before.Waited.Should().ContainKey(Environment.ProcessId, "the first thread has the number of its process");
        after.Waited.Should().ContainKey(child.Id);
        childs.Waited.Should().HaveCount(2).And.ContainKey(SchedulerStatistics.ThisThread, "it waits for the child");
        childs.Ran.Should().BePositive();
        after.Ran.Should().BeGreaterThan(childs.Ran);
    }

    [Test]
    [NonParallelizable]
    [Platform("Linux", Reason = "Elsewhere nothing counts how long a thread waits.")]
    public void Threads_other_than_the_first_run_and_do_not_wait_and_those_that_ended_count()
    {
        var before = SchedulerStatistics.Of(Environment.ProcessId, 0)!;
        var worked = TimeSpan.FromSeconds(0.2);

        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() => Work(worked / 8))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var after = SchedulerStatistics.Of(Environment.ProcessId, 0)!;

        (after.Ran - before.Ran).Should().BeGreaterThanOrEqualTo(worked);
        after.Waited.Should().ContainKey(Environment.ProcessId);
        after.Waited!.Keys.Should().NotContain(OtherThreads());
    }

    [Test]
    public void Of_a_process_that_there_is_not_nothing_is_known() =>
        SchedulerStatistics.Of(int.MaxValue, SchedulerStatistics.ThisThread).Should().BeNull();

    /// <summary>The threads of this process but its first. Children of tests that ran before may live still: theirs count.</summary>
    private static IEnumerable<int> OtherThreads() =>
        Directory.EnumerateDirectories("/proc/self/task")
            .Select(task => int.Parse(Path.GetFileName(task), CultureInfo.InvariantCulture))
            .Where(thread => thread != Environment.ProcessId);

    /// <summary>Keeps a processor busy for so long, by the clock of the thread.</summary>
    private static void Work(TimeSpan time)
    {
        const int ClockOfThread = 3;
        while (SpawnFunctions.clock_gettime(ClockOfThread, out var used) == 0 && used.Seconds == 0 && used.Nanoseconds < time.Ticks * 100)
        {
        }
    }
}
