using System.Diagnostics;
using FluentAssertions;
using Grader.Contracts.Diffusion;
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

    [TestCase(0)]
    [TestCase(1)]
    public void A_worker_that_something_else_ends_once_costs_nothing(int kills)
    {
        DyingChecks.Kills = kills;

        var result = Judge(Right);

        DyingChecks.Kills.Should().BeNegative();
        result.Exercises[0].Checks.Should().OnlyContain(check => check.Outcome == Outcome.Passed && check.Feedback == null);
        result.Exercises[0].Points.Should().Be(2);
        result.Messages.Should().BeEmpty();
        result.Console.Should().Be("asked\nasked\n", "each check asks once, and the text of a try that did not count does not count");
    }

    [Test]
    [Platform("Linux", Reason = "Elsewhere nothing says that a process is stopped.")]
    public void A_worker_that_something_else_stops_once_costs_nothing()
    {
        var killing = DyingChecks.Ending;
        (DyingChecks.Kills, DyingChecks.Ending) = (1, worker => Process.Start("/bin/kill", $"-STOP {worker.Id}").WaitForExit());

        var result = Judge(Right);

        DyingChecks.Ending = killing;
        DyingChecks.Kills.Should().BeNegative();
        result.Exercises[0].Points.Should().Be(2);
        result.Messages.Should().BeEmpty();
    }

    [TestCase("Environment.Exit(0);")]
    [TestCase("Environment.FailFast(null);")]
    [TestCase("System.Diagnostics.Process.GetCurrentProcess().Kill();")]
    [TestCase("return WhyIntractable() + 1;")]
    [TestCase("new System.Threading.Thread(() => throw new System.Exception()).Start(); System.Threading.Thread.Sleep(2000);")]
    public void A_hand_in_that_ends_its_own_process_loses_that_check_and_a_tutor_is_told(string suicide)
    {
        DyingChecks.Kills = 0;

        var result = Judge(suicide + Right);

        var (first, second) = (result.Exercises[0].Checks[0], result.Exercises[0].Checks[1]);
        (first.Outcome, first.Cause).Should().Be((Outcome.StudentError, "crash"), first.Feedback?.Summary);
        second.Outcome.Should().Be(Outcome.Passed);
        (result.Points, result.OpenPoints, result.MaxPoints).Should().Be((1, 0, 2));
        result.Messages.Should().ContainSingle().Which.Kind.Should().Be(MessageKind.ProcessDied);
        result.Messages[0].Text.Should().Contain("DyingChecks.Asks_for_the_reason").And.NotContain("dimension");
    }

    private static HandInResult Judge(string whyIntractable)
    {
        var code = SharedHost.Open($$"""
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
