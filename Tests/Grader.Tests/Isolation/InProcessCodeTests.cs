using FluentAssertions;
using Grader.Contracts.Diffusion;
using Grader.Isolation;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Isolation;

internal sealed class InProcessCodeTests
{
    [TestCase("NotAttempted")]
    [TestCase("TwoClassesForOneContract")]
    [TestCase("MessageGetterThrows")]
    [TestCase("StaticConstructorThrows")]
    [TestCase("ReturnsNull")]
    [TestCase("ReturnsAnotherType")]
    public void Code_in_this_process_ends_as_it_does_in_a_worker(string name)
    {
        var handIn = HostileHandIn.Read(name);
        using var code = Open(handIn.Sources);

        foreach (var expected in handIn.Expectations)
        {
            var (outcome, message) = Probe.Run(code, expected.Contract);
            (expected.Contract, outcome).Should().Be((expected.Contract, expected.Outcome));
            message.Contains(expected.Text, StringComparison.Ordinal).Should().BeTrue("the message is: {0}", message);
        }
    }

    [Test]
    public void What_a_check_throws_in_a_call_back_reaches_the_check_though_the_hand_in_catches_it()
    {
        using var code = Open(HostileHandIn.Read("CallsBackFromManyThreads").Sources);
        var thrown = new AssertionException("mine");

        var subject = (INegativeElbo)code.Create(typeof(INegativeElbo));
        var seen = Assert.Catch(() => subject.NegativeElbo((_, _) => throw thrown, ones(2, 2), null!, null!));

        Assert.That(seen, Is.SameAs(thrown));
    }

    private static InProcessCode Open(IReadOnlyList<SourceFile> sources)
    {
        var built = SharedHost.Host.Build(sources);
        return new InProcessCode(System.Reflection.Assembly.Load(built.Assembly!), built.ContentHash);
    }
}
