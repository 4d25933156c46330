using FluentAssertions;
using Grader.Judging;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Judging.Laws;

internal sealed class GradientLawTests
{
    private static readonly Tensor a = tensor([0.5, -1, 2]);
    private static readonly Tensor b = tensor([1.5, 0.3, -0.7]);

    [Test]
    public void A_result_that_passes_its_gradients_on_passes() => Judged((a, b) => (a * b).sin() + a.exp()).Should().NotThrow();

    [Test]
    public void Single_precision_inside_passes() =>
        Judged((a, b) => (a.to_type(ScalarType.Float32) * b.to_type(ScalarType.Float32)).sin()).Should().NotThrow();

    [Test]
    public void A_result_without_a_history_fails() =>
        Judged((a, b) => (a * b).detach()).Should().Throw<CheckFailedException>().WithMessage("*reach a, but none does*");

    [Test]
    public void An_input_that_is_detached_fails_by_its_name() =>
        Judged((a, b) => a * b.detach()).Should().Throw<CheckFailedException>().WithMessage("*reach b, but none does*");

    [Test]
    public void A_part_that_is_detached_fails() =>
        Judged((a, b) => a * a.detach() * b).Should().Throw<CheckFailedException>()
            .WithMessage("*with respect to a, in a random direction*");

    private static Action Judged(Func<Tensor, Tensor, Tensor> answer) => () =>
        GradientLaw.Holds(1, [("a", a), ("b", b)], given => answer(given[0], given[1]), "the result");
}
