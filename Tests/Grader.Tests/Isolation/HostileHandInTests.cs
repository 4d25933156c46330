using FluentAssertions;
using FluentAssertions.Execution;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

internal sealed class HostileHandInTests
{
    private const string TimesOut = "CompilerBomb";
    private const string SlowFile = "Bomb.cs";
    private const string NeedsDescriptors = "WritesOnEveryDescriptor";

    private static IEnumerable<string> Names() => HostileHandIn.Names().Except([TimesOut, NeedsDescriptors]);

    [TestCaseSource(nameof(Names))]
    public void A_hostile_hand_in_ends_as_the_right_fault_and_its_other_contracts_answer(string name) => Judge(SharedHost.Host, name);

    [Test]
    [Platform("Linux", Reason = "Elsewhere descriptors have other numbers.")]
    public void Garbage_on_the_wire_is_a_broken_contract() => Judge(SharedHost.Host, NeedsDescriptors);

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
