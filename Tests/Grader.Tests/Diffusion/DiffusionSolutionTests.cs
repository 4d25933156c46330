using Grader.Checks.Diffusion.Oracles;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Solutions.Diffusion;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Diffusion;

/// <summary>The reference in double precision against fixtures/Courses/diffusion/golden/diffusion.</summary>
internal sealed class DiffusionSolutionTests
{
    private static readonly ScheduleValues chain = ScheduleValues.FiveSteps;

    [Test]
    public void The_sampler_ends_its_five_step_trace_at_the_known_point()
    {
        double[] stream = [1, -0.5, .. Enumerable.Range(1, 5).Reverse().SelectMany(n => new[] { 0.1 * n, 0.05 - 0.2 * n })];
        var n = 5;
        var noise = new ScriptedNoise(index => stream[index], index => index, 5, float64);

        var x0 = new AncestralSampler().Sample(
            (xt, _) => 0.3 * xt + 0.01 * n-- * new[] { 1.0, -1.0 }.ToTensor([2], float64), [1, 2], chain.ToSchedule(float64), noise);

        Assert.That(x0.Numbers(), Is.EqualTo([2.073951850875, -2.187289800611]).Within(1e-10));
    }

    [Test]
    public void The_negative_elbo_of_one_row_is_the_known_one()
    {
        var noise = new ScriptedNoise(index => index == 0 ? 0.5 : 2, _ => 3, 5, float64);

        var loss = new SimplifiedNegativeElbo().NegativeElbo(
            (xt, _) => 0.3 * xt + new[] { 0.03, -0.03 }.ToTensor([2], float64), new[] { 0.3, -1.2 }.ToTensor([1, 2], float64),
            chain.ToSchedule(float64), noise);

        Assert.That(loss.Numbers(), Is.EqualTo([3.5610896213633]).Within(1e-10));
    }
}
