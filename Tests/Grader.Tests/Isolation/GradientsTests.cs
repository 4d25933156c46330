using FluentAssertions;
using Grader.Contracts.Diffusion;
using Grader.Isolation;
using Grader.Judging.Chance;
using Grader.Results;
using Grader.Wire;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Isolation;

/// <summary>Derivatives of what a hand-in computes, in a worker and in this process.</summary>
[TestFixture(true)]
[TestFixture(false)]
internal sealed class GradientsTests(bool inWorker)
{
    private const string Source = """
        using Grader.Contracts;
        using Grader.Contracts.Diffusion;
        using TorchSharp;
        using TorchSharp.Modules;
        using static TorchSharp.torch;
        public sealed class Answer : IForwardProcess, INegativeElbo
        {
            public Tensor Jump(Tensor x0, Tensor t, Tensor epsilon, NoiseSchedule schedule) => ANSWER;
            public Tensor Step(Tensor xPrevious, Tensor t, Tensor epsilon, NoiseSchedule schedule) => xPrevious;
            public Tensor NegativeElbo(NoisePredictor epsilonTheta, Tensor x0, NoiseSchedule schedule, INoiseSource noise) =>
                (epsilonTheta(x0, x0) - x0).square().sum();
            private static Tensor Trained(Tensor x)
            {
                (x * 3).sum().backward();
                return x.square();
            }
            private static Tensor Overwritten(Tensor x)
            {
                var root = x.exp();
                var result = root.square();
                root.add_(1);
                return result;
            }
        }
        """;

    private static readonly NoiseSchedule schedule = new(ones(1), ones(1), ones(1));
    private readonly List<IStudentCode> opened = [];

    [OneTimeTearDown]
    public void Close() => opened.ForEach(code => code.Dispose());

    [Test]
    public void A_gradient_reaches_what_the_call_is_given()
    {
        var (x, noise) = (Leaf(1.0, -2), Leaf(3.0, 4));

        var result = Jump("x0 * x0 * epsilon", x, noise);
        var gradients = Gradients.Of(result, tensor([1.0, 10]), x, noise);

        Numbers(result).Should().Equal(3, 16);
        Numbers(gradients[0]).Should().Equal(6, -160);
        Numbers(gradients[1]).Should().Equal(1, 40);
    }

    [TestCase("x0.detach() * epsilon")]
    [TestCase("tensor(x0.detach().data<double>().ToArray()) * epsilon")]
    [TestCase("x0.detach() * new Parameter(ones(2, float64)) * epsilon")]
    [TestCase("epsilon.clone()")]
    public void None_reaches_what_is_detached_or_not_used(string answer)
    {
        var (x, noise) = (Leaf(1.0, -2), Leaf(3.0, 4));

        var gradients = Gradients.Of(Jump(answer, x, noise), ones(2, float64), x, noise);

        gradients[0].Should().BeNull();
        gradients[1].Should().NotBeNull();
    }

    [TestCase("(x0 * epsilon).detach()")]
    [TestCase("new Parameter(x0.detach() * epsilon.detach())")]
    public void None_reaches_anything_where_the_result_is_detached(string answer)
    {
        var (x, noise) = (Leaf(1.0, -2), Leaf(3.0, 4));

        Gradients.Of(Jump(answer, x, noise), ones(2, float64), x, noise).Should().AllSatisfy(gradient => gradient.Should().BeNull());
    }

    [Test]
    public void Each_result_keeps_its_own_derivatives_and_can_be_asked_again()
    {
        var code = Open("x0 * x0 * epsilon");
        var subject = (IForwardProcess)code.Create(typeof(IForwardProcess));
        var (x, y, noise) = (Leaf(1.0, 2), Leaf(5.0, 6), ones(2, float64));
        var first = subject.Jump(x, ones(1), noise, schedule);
        var second = subject.Jump(y, ones(1), noise, schedule);

        for (var i = 0; i < 2; i++)
        {
            Numbers(Gradients.Of(first, ones(2, float64), x)[0]).Should().Equal(2, 4);
            Numbers(Gradients.Of(second, ones(2, float64), y)[0]).Should().Equal(10, 12);
            Gradients.Of(first, ones(2, float64), y)[0].Should().BeNull();
        }
    }

    [Test]
    public void A_pass_of_the_hand_in_s_own_adds_nothing()
    {
        var x = Leaf(1.0, -2);

        var result = Jump("Trained(x0)", x, ones(2, float64));

        Numbers(Gradients.Of(result, ones(2, float64), x)[0]).Should().Equal(2, -4);
    }

    [Test]
    public void A_gradient_reaches_what_a_lent_predictor_answers()
    {
        var code = Open("x0");
        var subject = (INegativeElbo)code.Create(typeof(INegativeElbo));
        var answer = Leaf(2.0, 3);

        var result = subject.NegativeElbo((_, _) => answer, zeros(2, float64), schedule, new RecordedNoise(1));

        Numbers(Gradients.Of(result, tensor(1.0), answer)[0]).Should().Equal(4, 6);
    }

    [Test]
    public void A_backward_pass_that_throws_is_the_code_s_fault()
    {
        var x = Leaf(1.0, -2);

        var result = Jump("Overwritten(x0)", x, ones(2, float64));

        this.Invoking(_ => Gradients.Of(result, ones(2, float64), x)).Should().Throw<StudentFaultException>()
            .WithMessage("*modified by an inplace operation*").Which.Fault.Should().Be(StudentFault.Exception);
    }

    private Tensor Jump(string answer, Tensor x, Tensor noise) =>
        ((IForwardProcess)Open(answer).Create(typeof(IForwardProcess))).Jump(x, ones(1), noise, schedule);

    private IStudentCode Open(string answer)
    {
        var built = SharedHost.Host.Build([new SourceFile("Answer.cs", Source.Replace("ANSWER", answer, StringComparison.Ordinal))]);
        IStudentCode code = inWorker
            ? SharedHost.Host.Open(built)
            : new InProcessCode(new HandInCopies(built.Assembly!), built.ContentHash);
        opened.Add(code);
        return code;
    }

    private static Tensor Leaf(params double[] values) => tensor(values, requires_grad: true);

    private static double[] Numbers(Tensor? values) => values!.detach().data<double>().ToArray();
}
