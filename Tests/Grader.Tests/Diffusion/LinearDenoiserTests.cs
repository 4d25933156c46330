using Grader.Checks.Diffusion.Images;
using Grader.Checks.Diffusion.Oracles;
using Grader.Judging.Chance;
using NUnit.Framework;

namespace Grader.Tests.Diffusion;

internal sealed class LinearDenoiserTests
{
    [Test]
    public void Of_data_with_a_known_covariance_the_prediction_is_that_by_hand()
    {
        // Mean (1, 2), variance 4 along (1, 1)/√2 and 0 across: x_t − √ᾱ·m is divided by 4ᾱ + 1 − ᾱ along, and by 1 − ᾱ across.
        var side = Math.Sqrt(2);
        var denoiser = LinearDenoiser.Of([[1 + side, 2 + side], [1 - side, 2 - side]]);
        const double AlphaBar = 0.36;
        double[] xt = [0.6 * 1 + 3, 0.6 * 2 + 1]; // (3, 1) = 2·(1, 1) + (1, −1)
        var (along, across) = (2 / (4 * AlphaBar + 0.64), 1 / 0.64);
        Assert.That(denoiser.Noise(xt, AlphaBar), Is.EqualTo(new[] { 0.8 * (along + across), 0.8 * (along - across) }).Within(1e-12));
    }

    [Test]
    public void No_other_factor_of_the_prediction_is_better()
    {
        var (set, random, alphaBar) = (Digits.Shipped, new UniformNumbers(7), ToyBar);
        var noise = set.ForTraining.Select(_ => Enumerable.Range(0, set.Pixels).Select(_ => random.NormalPair().First).ToArray())
            .ToArray();
        var predicted = set.Rows.Zip(noise, (x0, epsilon) =>
            set.Linear.Noise([.. x0.Zip(epsilon, (x, e) => Math.Sqrt(alphaBar) * x + Math.Sqrt(1 - alphaBar) * e)], alphaBar)).ToArray();
        double Loss(double factor) =>
            predicted.Zip(noise, (found, right) => found.Zip(right, (a, b) => (factor * a - b) * (factor * a - b)).Average()).Average();
        Assert.That(Loss(1), Is.LessThan(Loss(0.95)).And.LessThan(Loss(1.05)));
    }

    private static double ToyBar => ScheduleValues.Linear(1e-4, 0.02, 250).AlphaBar(100);
}
