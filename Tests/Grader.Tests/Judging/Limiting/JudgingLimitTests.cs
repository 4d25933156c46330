using System.Runtime.CompilerServices;
using FluentAssertions;
using Grader.Judging.Limiting;
using Grader.Judging.Manifests;
using Grader.Judging.Running;
using Grader.Judging.Sheets;
using Grader.Results;
using Grader.Tests.Judging.Fakes;
using NUnit.Framework;

namespace Grader.Tests.Judging.Limiting;

/// <summary>What a check may use of the judge's own time and memory.</summary>
[NonParallelizable]
internal sealed class JudgingLimitTests
{
    private const long MiB = 1 << 20;

    /// <summary>More than the limits of these tests leave, also where earlier tests give memory back meanwhile.</summary>
    private const long Much = 1500 * MiB;

    private static readonly Sheet sheet = new("s", "A sheet", [new("s.1", "First", 2, [typeof(IFake), typeof(ISecondFake)])]);
    private static readonly CheckLimits limits = new() { CheckTime = TimeSpan.FromSeconds(0.5), Grace = TimeSpan.FromSeconds(0.3) };

    private CancellationTokenSource stop = new();

    private static IEnumerable<string> EndlessWorks => Works.Endless.Keys;

    [SetUp]
    public void Begin() => stop = new(TimeSpan.FromMinutes(1)); // Where nothing limits a check, its test fails and does not hang.

    [TearDown]
    public void End()
    {
        stop.Cancel(); // What was left behind ends with its test.
        stop.Dispose();
    }

    [TestCaseSource(nameof(EndlessWorks))]
    public void A_check_without_an_end_costs_itself_alone(string work)
    {
        var token = stop.Token;
        var code = new ApartCode(() => Works.Endless[work](token));

        var checks = Judge(code);

        ExpectOverrun(checks[0], "s of the grader's own processor time");
        checks[0].Feedback!.Summary.Should().Contain("less than a 20th");
        checks[1].Outcome.Should().Be(Outcome.Passed, checks[1].Feedback?.Summary);
        code.Ends.Should().Be(1, "whoever was left behind is to get no further answer");
    }

    [Test]
    public void What_a_check_was_left_behind_in_is_there_for_the_next_one()
    {
        var checks = Judge(new ApartCode(Works.UseSlowType, Works.UseSlowType));

        ExpectOverrun(checks[0], "processor time");
        checks[1].Outcome.Should().Be(Outcome.Passed);
    }

    [Test]
    public void A_check_that_waits_uses_nothing()
    {
        var code = new ApartCode(() => Thread.Sleep(3 * limits.CheckTime));

        Judge(code).Should().OnlyContain(check => check.Outcome == Outcome.Passed);
    }

    [Test]
    public void Code_in_the_judge_s_own_process_has_no_limit()
    {
        using var handIn = FakeCode.HandIn(n => Works.LoopFor(n * limits.CheckTime));

        Judge(handIn, limits).Should().OnlyContain(check => check.Outcome == Outcome.Passed);
    }

    [Test]
    public void A_check_that_fills_the_memory_costs_itself_alone_though_another_one_works_beside_it()
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        var token = ended.Token;
        var hog = new ApartCode(() => Works.Fill(Much, token)) { Ended = ended.Cancel };
        var other = new ApartCode(() => Works.LoopFor(TimeSpan.FromSeconds(2)));
        var allowed = OfMemory(150) with { Grace = TimeSpan.FromSeconds(10) };
        IReadOnlyList<CheckResult> ofHog = [], ofOther = [];

        Parallel.Invoke(() => ofHog = Judge(hog, allowed), () => ofOther = Judge(other, allowed));

        ExpectOverrun(ofHog[0], "MiB of the grader's memory");
        ofHog[1].Outcome.Should().Be(Outcome.Passed);
        ofOther.Should().OnlyContain(check => check.Outcome == Outcome.Passed);
    }

    [Test]
    public void A_check_that_fills_the_memory_and_does_not_end_is_recorded_and_the_next_run_goes_on()
    {
        var token = stop.Token;
        List<CheckResult> told = [];
        var code = new ApartCode(() => Works.Fill(Much, token));
        using var handIn = code.HandIn();

        var judging = () => Judge(handIn, OfMemory(150), told);

        judging.Should().Throw<UnendedCheckException>().WithMessage("*OverrunningChecks.Overruns of the hand-in fake*");
        ExpectOverrun(told.Should().ContainSingle().Subject, "memory");
        stop.Cancel();
        using var again = code.HandIn();
        Judge(again, limits, [], [.. told]).Select(check => check.Outcome)
            .Should().Equal(Outcome.StudentError, Outcome.Passed, Outcome.Passed);
    }

    [Test]
    public void A_request_for_more_memory_than_there_is_costs_the_check_alone()
    {
        var checks = Judge(new ApartCode(() => GC.KeepAlive(new double[int.MaxValue])));

        ExpectOverrun(checks[0], "memory");
        checks[1].Outcome.Should().Be(Outcome.Passed);
    }

    [Test]
    public void Calls_too_deep_for_the_stack_cost_the_check_alone()
    {
        var checks = Judge(new ApartCode(() => Deeper()));

        ExpectOverrun(checks[0], "stack");
        checks[1].Outcome.Should().Be(Outcome.Passed);

        static int Deeper()
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return Deeper() + 1;
        }
    }

    [Test]
    public void A_contract_whose_checks_use_up_its_share_is_judged_no_further_and_costs_no_other()
    {
        var (calls, token) = (0, stop.Token);
        var code = new ApartCode(() => Works.Endless["numbers"](token), () => calls++);

        var checks = Judge(code, limits with { HandInTime = limits.CheckTime });

        ExpectOverrun(checks[0], "0.25 s"); // Half of it.
        ExpectOverrun(checks[1], "Over all checks of this contract");
        calls.Should().Be(0);
        checks[2].Outcome.Should().Be(Outcome.Passed);
    }

    [Test]
    public void An_overrun_is_not_tried_again()
    {
        var (calls, token) = (0, stop.Token);
        var code = new ApartCode(() =>
        {
            calls++;
            Works.Endless["numbers"](token);
        });

        Judge(code);

        calls.Should().Be(1);
    }

    private static CheckLimits OfMemory(int more) => limits with
    {
        CheckTime = TimeSpan.FromMinutes(5),
        Memory = GC.GetTotalMemory(forceFullCollection: true) + (more * MiB),
    };

    private static void ExpectOverrun(CheckResult check, string words)
    {
        (check.Outcome, check.Cause).Should().Be((Outcome.StudentError, CheckResult.JudgingLimit), check.Feedback?.Summary);
        check.Feedback!.Summary.Should().Contain(words);
    }

    private static IReadOnlyList<CheckResult> Judge(ApartCode code, CheckLimits? limits = null)
    {
        using var handIn = code.HandIn();
        return Judge(handIn, limits ?? JudgingLimitTests.limits);
    }

    private static IReadOnlyList<CheckResult> Judge(
        Grader.Judging.HandIn handIn, CheckLimits limits, List<CheckResult>? told = null, IReadOnlyList<CheckResult>? known = null)
    {
        var options = new JudgeOptions { Limits = limits, Progress = result => told?.Add(result), Known = known ?? [] };
        var manifest = Manifest.Of(typeof(OverrunningChecks), typeof(ChecksBesideThem));
        return new JudgeRun(manifest).Judge(handIn, sheet, options).Exercises[0].Checks;
    }
}
