using FluentAssertions;
using Grader.Contracts;
using Grader.Judging;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Judging.Laws;

internal sealed class SourceLawTests
{
    [Test]
    public void Numbers_of_the_given_source_pass() => Judged(noise => noise.Normal(3)).Should().NotThrow();

    [Test]
    public void Numbers_of_the_global_generator_fail_with_the_remedy() =>
        Judged(_ => randn(3)).Should().Throw<CheckFailedException>().Which.Feedback.Hint.Should().Be(SourceLaw.Remedy);

    [Test]
    public void Numbers_of_the_global_generator_beside_those_of_the_source_fail() =>
        Judged(noise => noise.Normal(3) + randn(3)).Should().Throw<CheckFailedException>();

    [Test]
    public void No_chance_at_all_fails() =>
        Judged(_ => zeros(3)).Should().Throw<CheckFailedException>().Which.Feedback.Summary.Should().Contain("not used");

    private static Action Judged(Func<INoiseSource, Tensor> draw) =>
        () => SourceLaw.Holds(7, noise => [.. draw(noise).to(float64).data<double>().ToArray()], "the sample");
}
