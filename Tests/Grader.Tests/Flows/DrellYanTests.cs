using FluentAssertions;
using Grader.Checks.Flows.Oracles;
using Grader.Judging.Chance;
using MathNet.Numerics.Statistics;
using NUnit.Framework;

namespace Grader.Tests.Flows;

/// <summary>The events' density is that of the golden script, and their sampler draws from it.</summary>
internal sealed class DrellYanTests
{
    private const int Draws = 100_000;

    /// <summary>Rows of fixtures/Courses/mlph/golden/flows/events.csv within the range of masses.</summary>
    [TestCase(30, 0.25, -0.5, -7.0121975177422)]
    [TestCase(12.5, 2.25, -1.75, -5.724778854296)]
    [TestCase(55.5, -0.1, -0.3, -6.6005122914706)]
    [TestCase(20, -2.4, 0.9, -6.939216842274)]
    public void Density_is_that_of_the_golden_script(double momentum, double eta1, double eta2, double logDensity) =>
        DrellYan.LogDensity(new(momentum, eta1, eta2)).Should().BeApproximately(logDensity, 1e-9);

    /// <summary>Six standard errors: the entropy of events, plain and in the flow's coordinates by the population's moments.</summary>
    [Test]
    public void Sampler_draws_from_the_density()
    {
        var random = new UniformNumbers(1);
        Event[] events = [.. Enumerable.Range(0, Draws).Select(_ => DrellYan.Draw(random))];
        EventScaling population = new([3.14101263347, 0, 0], [0.580824886626, 0.647755855128, 0.647755855128]);

        events.Should().OnlyContain(at => at.IsWithinCuts);
        ExpectMean([.. events.Select(at => -DrellYan.LogDensity(at))], DrellYan.Entropy);
        ExpectMean([.. events.Select(at => -population.LogDensity(at))], 3.04339988496);
        ExpectMean([.. events.Select(at => population.Scale(at)[0])], 0);
        ExpectMean([.. events.Select(at => Math.Pow(population.Scale(at)[1], 2))], 1);
    }

    [Test]
    public void Scaling_is_undone()
    {
        EventScaling scaling = new([3.16, 0, 0], [0.55, 0.65, 0.65]);
        var again = scaling.Unscale(scaling.Scale(new(45, 0.7, -1.2)));

        again.Momentum.Should().BeApproximately(45, 1e-9);
        again.Eta2.Should().BeApproximately(-1.2, 1e-9);
        scaling.LogAbsDet(new(45, 0.7, -1.2)).Should().BeApproximately(-3.584998323626, 1e-9);
    }

    private static void ExpectMean(double[] values, double right) =>
        values.Mean().Should().BeApproximately(right, 6 * values.StandardDeviation() / Math.Sqrt(values.Length));
}
