using System.Diagnostics;
using FluentAssertions;
using Grader.Contracts.Diffusion;
using Grader.Isolation;
using Grader.Judging;
using Grader.Judging.Manifests;
using Grader.Judging.Running;
using Grader.Judging.Sheets;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

/// <summary>Real workers that end in the middle of a check, ended from outside or by the hand-in itself.</summary>
[NonParallelizable]
internal sealed class WorkerDeathTests
{
    private const string Right = "return IntractabilityReason.LatentsMustBeIntegratedOut;";
    private static readonly Sheet sheet = new("s", "A sheet", [new("s.1", "First", 2, [typeof(ILatentMarginal)])]);

    private const string Ending = "Environment.Exit(0);";
    private static readonly Action<Process> stopping = worker => Process.Start("/bin/kill", $"-STOP {worker.Id}").WaitForExit();

    [SetUp]
    public void Peace() => (DyingChecks.Kills, DyingChecks.Ending) = (0, worker => worker.Kill());

    [TestCase(0)]
    [TestCase(1)]
    public void Without_a_sandbox_a_worker_that_something_else_ends_once_costs_nothing(int kills)
    {
        DyingChecks.Kills = kills;
        using var host = Unconfined();

        AssertPassed(Judge(Right, host));
    }

    [Test]
    [Platform("Linux", Reason = "Elsewhere nothing says that a process is stopped.")]
    public void Without_a_sandbox_a_worker_that_something_else_stops_once_costs_nothing()
    {
        (DyingChecks.Kills, DyingChecks.Ending) = (1, stopping);
        using var host = Unconfined();

        AssertPassed(Judge(Right, host));
    }

    [Test]
    [Platform("Linux", Reason = "Elsewhere nothing says that a process is stopped.")]
    public void Without_a_sandbox_a_hand_in_whose_workers_are_killed_or_stopped_again_has_done_it()
    {
        DyingChecks.Kills = SecondTry.MaxDeaths;
        using var host = Unconfined();

        Judge(Right, host).Exercises[0].Checks[0].Cause.Should().Be("crash");
        (DyingChecks.Kills, DyingChecks.Ending) = (SecondTry.MaxDeaths, stopping);
        Judge(Right, host).Exercises[0].Checks[0].Cause.Should().Be("crash");
    }

    [Test]
    public void In_a_sandbox_many_workers_that_something_else_ends_cost_nothing_and_leave_no_trace_in_the_result()
    {
        SharedHost.RequireSandbox();
        DyingChecks.Kills = 3;

        AssertPassed(Judge(Right));
    }

    [Test]
    public void In_a_sandbox_a_worker_that_something_else_stops_costs_nothing()
    {
        SharedHost.RequireSandbox();
        (DyingChecks.Kills, DyingChecks.Ending) = (1, stopping);

        AssertPassed(Judge(Right));
    }

    [Test]
    public void In_a_sandbox_what_something_else_does_is_not_counted_where_the_hand_in_ends_its_process_itself()
    {
        SharedHost.RequireSandbox();
        var undisturbed = Judge(Ending + Right);
        foreach (var ended in (int[])[1, 2]) // The first process, or the second.
        {
            var others = ended;
            (DyingChecks.Kills, DyingChecks.Ending) = (2, worker => EndOne(worker, ref others));

            Judge(Ending + Right).Should().BeEquivalentTo(undisturbed);
        }

        static void EndOne(Process worker, ref int others)
        {
            if (--others == 0)
                worker.Kill();
        }
    }

    [Test]
    public void In_a_sandbox_a_hand_in_whose_workers_are_always_ended_loses_that_check_and_says_why()
    {
        SharedHost.RequireSandbox();
        DyingChecks.Kills = int.MaxValue;

        var result = Judge(Right);

        var (first, second) = (result.Exercises[0].Checks[0], result.Exercises[0].Checks[1]);
        (first.Outcome, first.Cause, second.Outcome).Should().Be((Outcome.StudentError, "crash", Outcome.Passed));
        first.Feedback!.Summary.Should().Contain("The process was killed").And.Contain("counts as its doing now");
        (int.MaxValue - DyingChecks.Kills).Should().Be(SecondTry.MaxEndsByOther + 1);
        result.Messages.Should().ContainSingle().Which.Kind.Should().Be(MessageKind.ProcessDied);
    }

    [TestCase(Ending)]
    [TestCase("Environment.Exit(137);")]
    [TestCase("Environment.FailFast(null);")]
    [TestCase("return WhyIntractable() + 1;")]
    [TestCase("new System.Threading.Thread(() => throw new System.Exception()).Start(); System.Threading.Thread.Sleep(2000);")]
    public void A_hand_in_that_ends_its_own_process_loses_that_check_and_a_tutor_is_told(string suicide)
    {
        var result = Judge(suicide + Right);

        var (first, second) = (result.Exercises[0].Checks[0], result.Exercises[0].Checks[1]);
        (first.Outcome, first.Cause).Should().Be((Outcome.StudentError, "crash"), first.Feedback?.Summary);
        second.Outcome.Should().Be(Outcome.Passed);
        (result.Points, result.OpenPoints, result.MaxPoints).Should().Be((1, 0, 2));
        result.Messages.Should().ContainSingle().Which.Kind.Should().Be(MessageKind.ProcessDied);
        result.Messages[0].Text.Should().Contain("DyingChecks.Asks_for_the_reason").And.NotContain("dimension");
    }

    [TestCase("Environment.Exit(137);", TestName = "An exit with the code of a kill is not tried again")]
    [TestCase("Environment.FailFast(null);", TestName = "A crash is not tried again")]
    public void What_a_hand_in_could_have_done_is_not_tried_again(string suicide)
    {
        SharedHost.RequireSandbox();
        (DyingChecks.Kills, DyingChecks.Ending) = (int.MaxValue, _ => { });

        Judge(suicide + Right);

        (int.MaxValue - DyingChecks.Kills).Should().Be(1);
    }

    private static IsolationHost Unconfined() =>
        new(KnownCourses.Contracts, SharedHost.Limits, workers: 1, new ProcessSandbox(SharedHost.Limits));

    private static void AssertPassed(HandInResult result)
    {
        DyingChecks.Kills.Should().BeNegative();
        result.Exercises[0].Checks.Should().OnlyContain(check => check.Outcome == Outcome.Passed && check.Feedback == null);
        result.Exercises[0].Points.Should().Be(2);
        result.Messages.Should().BeEmpty();
        result.Console.Should().Be("asked\nasked\n", "each check asks once, and the text of a try that did not count does not count");
    }

    private static HandInResult Judge(string whyIntractable, IsolationHost? host = null)
    {
        var code = SharedHost.Open(host ?? SharedHost.Host, $$"""
            #pragma warning disable CS0162
            public sealed class Marginal : ILatentMarginal
            {
                public IntractabilityReason WhyIntractable() { {{whyIntractable}} }
                public long IntegralDimension(long stepCount, long dimension)
                {
                    Console.WriteLine("asked");
                    return Environment.ProcessId;
                }
            }
            """);
        using var handIn = new HandIn(new HandInInfo("a", "a", code.ContentHash), code);
        return new JudgeRun(Manifest.Of(typeof(DyingChecks))).Judge(handIn, sheet, new JudgeOptions());
    }
}
