using FluentAssertions;
using Grader.Contracts.DifferentialEquations;
using Grader.Contracts.Diffusion;
using Grader.Isolation;
using Grader.Judging;
using Grader.Judging.Laws.Calls;
using Grader.Results;
using Grader.Wire;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Isolation;

/// <summary>What calls change, in a worker and in this process.</summary>
[TestFixture(true)]
[TestFixture(false)]
internal sealed class ChangesTests(bool isolated)
{
    [TestCase("return x0 - 1;")]
    [TestCase("return x0.clone().sub_(1);")]
    [TestCase("return x0;")]
    public void A_call_that_makes_new_values_passes(string body) =>
        FluentActions.Invoking(() => ChangesLaw.HoldsForArguments(OfTensors(body))).Should().NotThrow();

    [TestCase("return x0.sub_(1);")]
    [TestCase("return x0.detach().mul_(2);")]
    [TestCase("return x0.view(-1).add_(1);")]
    [TestCase("x0[0] = tensor(7.0f); return x0 + 1;")]
    public void A_call_that_changes_a_tensor_fails(string body) =>
        FluentActions.Invoking(() => ChangesLaw.HoldsForArguments(OfTensors(body)))
            .Should().Throw<CheckFailedException>().WithMessage("Expected IOdeEquations.PriorLogDensity to leave x0 as it is*");

    [TestCase("System.Array.Sort(beta); return beta[0];")]
    [TestCase("beta[1] = 0.5; return beta[0];")]
    public void A_call_that_changes_an_array_fails(string body) =>
        FluentActions.Invoking(() => ChangesLaw.HoldsForArguments(OfArrays(body)))
            .Should().Throw<CheckFailedException>().WithMessage("Expected IPriorMatching.AlphaBarBound to leave beta as it is*");

    [Test]
    public void An_answer_that_the_next_call_changes_fails() =>
        FluentActions.Invoking(() => ChangesLaw.HoldsForAnswers(OfTensors("kept ??= zeros_like(x0); kept.copy_(x0); return kept;")))
            .Should().Throw<CheckFailedException>().WithMessage("Expected the answer of IOdeEquations.PriorLogDensity to stay as it is*");

    [Test]
    public void An_answer_of_its_own_each_time_passes() => FluentActions
        .Invoking(() => ChangesLaw.HoldsForAnswers(OfTensors("kept ??= zeros_like(x0); kept.copy_(x0); return kept.clone();")))
        .Should().NotThrow();

    [Test]
    public void A_copy_of_the_hand_in_has_static_fields_of_its_own()
    {
        using var code = Open(tensors: "return x0 + ++calls;", arrays: "return 0;");
        double Asked(int copy) =>
            ((IOdeEquations)code.CreateFrom(copy, typeof(IOdeEquations))).PriorLogDensity(zeros(1)).item<float>();

        new[] { Asked(0), Asked(0), Asked(1), Asked(2), Asked(0) }.Should().Equal(1, 2, 1, 1, 3);
    }

    private IReadOnlyList<ValueChange> OfTensors(string body) => Changes<IOdeEquations>(body, "return 0;", subject =>
    {
        subject.PriorLogDensity(tensor([1f, 2, 3]));
        subject.PriorLogDensity(tensor([4f, 5, 6]));
    });

    private IReadOnlyList<ValueChange> OfArrays(string body) =>
        Changes<IPriorMatching>("return x0;", body, subject => subject.AlphaBarBound([0.3, 0.2, 0.1]));

    private IReadOnlyList<ValueChange> Changes<TContract>(string tensors, string arrays, Action<TContract> ask)
    {
        using var handIn = new HandIn(new HandInInfo("fake", "fake", "0123"), Open(tensors, arrays));
        ask((TContract)handIn.Code.Create(typeof(TContract)));
        return handIn.CallsOf(typeof(TContract)).Changes;
    }

    private IStudentCode Open(string tensors, string arrays)
    {
        var built = SharedHost.Host.Build([new SourceFile("Answers.cs", $$"""
            using System;
            using Grader.Contracts.DifferentialEquations;
            using Grader.Contracts.Diffusion;
            using TorchSharp;
            using static TorchSharp.torch;

            public sealed class Answers : IOdeEquations, IPriorMatching
            {
                private static int calls;
                private Tensor kept;

                public Tensor PriorLogDensity(Tensor x0) { {{tensors}} }

                public double AlphaBarBound(double[] beta) { {{arrays}} }

                public OdeVelocity Velocity(OdeFunction f, OdeFunction slope, Tensor x, double t) => throw new NotImplementedException();

                public Tensor Latent(OdeFunction drift, Tensor y, long n) => throw new NotImplementedException();

                public Tensor LogDensity(OdeFunction drift, OdeFunction slope, Tensor y, long n) => throw new NotImplementedException();

                public double KlToPrior(double alphaBarT, double[] x0) => throw new NotImplementedException();

                public long StepsUntil(double epsilon, double beta1) => throw new NotImplementedException();
            }
            """)]);
        built.Messages.Where(message => message.Severity == Severity.Error).Should().BeEmpty();
        return isolated ? SharedHost.Host.Open(built) : new InProcessCode(new HandInCopies(built.Assembly!), built.ContentHash);
    }
}
