using FluentAssertions;
using Grader.Checks.Diffusion.Oracles;
using Grader.Judging.Comparisons;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Diffusion;

internal sealed class PredictorSpyTests
{
    [Test]
    public void What_a_spy_was_asked_outlives_the_scope_of_the_question()
    {
        var spy = PredictorSpy.Zero();
        using (NewDisposeScope())
            spy.Predict(ones(2, 3), zeros(2, 1));

        spy.Calls.Should().ContainSingle().Which.Xt.Numbers([2, 3]).Should().OnlyContain(x => x == 1);
    }
}
