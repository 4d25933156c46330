using FluentAssertions;
using Grader.Contracts.Diffusion;
using Grader.Isolation;
using Grader.Judging;
using Grader.Results;
using Grader.Wire;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Isolation;

internal sealed class InProcessCodeTests
{
    [TestCase("contracts/NotAttempted")]
    [TestCase("contracts/TwoClassesForOneContract")]
    [TestCase("resources/MessageGetterThrows")]
    [TestCase("contracts/StaticConstructorThrows")]
    [TestCase("contracts/ReturnsNull")]
    [TestCase("contracts/ReturnsAnotherType")]
    [TestCase("contracts/AsksForMinusOneNumbers")]
    public void Code_in_this_process_ends_as_it_does_in_a_worker(string name)
    {
        var handIn = HostileHandIn.Read(name);
        using var code = Open(handIn.Sources);

        foreach (var expected in handIn.Expected.Calls)
        {
            var (outcome, message) = Probe.Run(code, expected.Subject);
            (expected.Subject, outcome).Should().Be((expected.Subject, expected.Outcome));
            message.Contains(expected.Text, StringComparison.Ordinal).Should().BeTrue("the message is: {0}", message);
        }
    }

    [Test]
    public void What_a_check_throws_in_a_call_back_reaches_the_check_though_the_hand_in_catches_it()
    {
        using var code = Open(HostileHandIn.Read("contracts/CallsBackFromManyThreads").Sources);
        var thrown = new CheckFailedException(new Feedback("mine"));

        var subject = (INegativeElbo)code.Create(typeof(INegativeElbo));
        var seen = Assert.Catch(() => subject.NegativeElbo((_, _) => throw thrown, ones(2, 2), null!, null!));

        Assert.That(seen, Is.SameAs(thrown));
    }

    [Test]
    public void Calls_nested_without_end_are_a_fault_of_the_code_and_do_not_end_this_process()
    {
        using var code = Open([new SourceFile("Nested.cs", """
            using Grader.Contracts;
            using Grader.Contracts.Diffusion;
            using static TorchSharp.torch;
            public sealed class Nested : INegativeElbo
            {
                public Tensor NegativeElbo(NoisePredictor epsilonTheta, Tensor x0, NoiseSchedule schedule, INoiseSource noise) =>
                    epsilonTheta(x0, x0);
            }
            """)]);
        var subject = (INegativeElbo)code.Create(typeof(INegativeElbo));

        subject.Invoking(s => Forever(ones(1), ones(1))).Should().Throw<StudentFaultException>()
            .WithMessage("The code called NoisePredictor(*), which cannot be answered: calls are nested more than 32 deep.");

        Tensor Forever(Tensor xt, Tensor time) => subject.NegativeElbo(Forever, xt, null!, null!);
    }

    private static InProcessCode Open(IReadOnlyList<SourceFile> sources)
    {
        var built = SharedHost.Host.Build(sources);
        return new InProcessCode(new HandInCopies(built.Assembly!), built.ContentHash);
    }
}
