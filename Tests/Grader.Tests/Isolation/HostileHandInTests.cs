using FluentAssertions;
using FluentAssertions.Execution;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

internal sealed class HostileHandInTests
{
    private const string TimesOut = "CompilerBomb";
    private const string SlowFile = "Bomb.cs";
    private static readonly string[] needLinux = ["WritesOnEveryDescriptor", "StopsItself"];
    private static readonly string[] needSmallLimits = ["FillsTheJudge", "KeepsTheJudgeBusy", "SleepsUnderEveryLimit"];

    private static IEnumerable<string> Names() => HostileHandIn.Names().Except([TimesOut, .. needLinux, .. needSmallLimits]);

    [TestCaseSource(nameof(Names))]
    public void A_hostile_hand_in_ends_as_the_right_fault_and_its_other_contracts_answer(string name) => Judge(SharedHost.Host, name);

    [TestCaseSource(nameof(needLinux))]
    [Platform("Linux", Reason = "Elsewhere descriptors and signals have other numbers.")]
    public void A_hand_in_that_knows_its_system_ends_as_the_right_fault(string name) => Judge(SharedHost.Host, name);

    [TestCaseSource(nameof(needSmallLimits))]
    public void A_hand_in_that_keeps_to_the_limit_of_each_call_ends_at_another(string name)
    {
        var limits = SharedHost.Limits with
        {
            HandInTime = TimeSpan.FromSeconds(2),
            CallBacksOfCall = new(Count: 1_000_000, Given: 32 << 20, Answered: 32 << 20, JudgeTime: TimeSpan.FromSeconds(1)),
        };
        using var host = new IsolationHost(limits, workers: 1);
        Judge(host, name);
    }

    [Test]
    public void A_file_on_which_the_compiler_never_ends_costs_its_own_contracts_and_the_next_hand_in_builds()
    {
        using var host = new IsolationHost(Slow, workers: 1);
        var others = HostileHandIn.Read(TimesOut).Sources.Where(source => source.Path != SlowFile);
        var (plain, withContract) = ("static class Bomb", "abstract class Bomb : Grader.Contracts.Diffusion.IPosteriorKl");
        var slow = new SourceFile(SlowFile, SlowSource().Text.Replace(plain, withContract, StringComparison.Ordinal));

        var built = host.Build([.. others, slow, new SourceFile("Untouched.cs", "public interface IUntouched;")]);

        using (new AssertionScope())
        {
            built.Failure.Should().BeNull();
            built.Messages.Should().ContainSingle(message => message.File == SlowFile).Which.Text.Should()
                .Contain("did not finish within 3 s");
            built.UnbuiltContracts.Should().ContainSingle().Which.Key.Should().EndWith(".IPosteriorKl");
        }

        Judge(host, TimesOut);
    }

    [Test]
    public void A_hand_in_of_nothing_else_is_not_built_and_the_next_one_is()
    {
        using var host = new IsolationHost(Slow, workers: 1);

        host.Build([SlowSource()]).Failure.Should().Contain("did not finish within 4 s");

        host.Build(HostileHandIn.Read("NotAttempted").Sources).Assembly.Should().NotBeNull();
    }

    private static Limits Slow =>
        SharedHost.Limits with { BuildTime = TimeSpan.FromSeconds(4), FileBuildTime = TimeSpan.FromSeconds(3) };

    private static SourceFile SlowSource() => HostileHandIn.Read(TimesOut).Sources.Single(source => source.Path == SlowFile);

    private static void Judge(IsolationHost host, string name)
    {
        var handIn = HostileHandIn.Read(name);
        using var code = host.Open(host.Build(handIn.Sources));
        using var all = new AssertionScope(name);
        foreach (var expected in handIn.Expectations)
        {
            var (outcome, message) = Probe.Run(code, expected.Contract);
            outcome.Should().Be(expected.Outcome, "{0} says: {1}", expected.Contract, message);
            message.Contains(expected.Text, StringComparison.Ordinal).Should().BeTrue("the message is: {0}", message);
            message.Length.Should().BeLessThan(3000);
        }

        code.ConsoleText.Length.Should().BeLessThanOrEqualTo(SharedHost.Limits.Output);
    }
}
