using FluentAssertions;
using Grader.Benchmarks.Statistics.SampleMetrics;
using Grader.Judging.Statistics;
using NUnit.Framework;

namespace Grader.Tests.Judging.Statistics;

/// <summary>
/// Each test on 1000 samples that satisfy its hypothesis at the very margin, and on 200 that violate it by the stated effect. At its own
/// level of 2.5e-8 no null may be rejected; at a coarse level the share of rejections may not exceed the level by more than chance.
/// </summary>
internal sealed class NullStudyTests
{
    private const int Nulls = 1000;
    private const double Coarse = 0.05;

    /// <summary>P(X ≥ 90) for X ~ Binomial(1000, 0.05) is about 1e-7; the seed is fixed, so this is decided once.</summary>
    private const int MostCoarse = 90;

    [Test]
    public void A_share_at_the_margin_passes_and_a_doubled_one_fails()
    {
        Rejections(random => BinomialTest.AtMost(Hits(random, 5000, 0.02), 5000, 0.02)).Should().Be(0);
        Rejections(random => BinomialTest.AtMost(Hits(random, 5000, 0.02), 5000, 0.02, Coarse))
            .Should().BeLessThan(MostCoarse).And.BePositive();
        Rejections(random => BinomialTest.AtLeast(Hits(random, 5000, 0.75), 5000, 0.75)).Should().Be(0);
        Rejections(random => BinomialTest.AtLeast(Hits(random, 5000, 0.75), 5000, 0.75, Coarse))
            .Should().BeLessThan(MostCoarse).And.BePositive();
        Power(random => BinomialTest.AtMost(Hits(random, 5000, 0.04), 5000, 0.02)).Should().Be(1);
        Power(random => BinomialTest.AtLeast(Hits(random, 5000, 0.70), 5000, 0.75)).Should().BeGreaterThan(0.99);
    }

    [Test]
    public void Right_shares_fit_and_a_missing_cell_does_not()
    {
        double[] shares = [0.2, 0.2, 0.2, 0.2, 0.2];
        Rejections(random => ChiSquareTest.Fits(Counts(random, 5000, shares), shares)).Should().Be(0);
        Rejections(random => ChiSquareTest.Fits(Counts(random, 5000, shares), shares, Coarse))
            .Should().BeLessThan(MostCoarse).And.BePositive();
        Power(random => ChiSquareTest.Fits(Counts(random, 5000, [0.25, 0.25, 0.2, 0.15, 0.15]), shares)).Should().Be(1);
    }

    [Test]
    public void A_sample_follows_its_own_distribution_and_no_shifted_one()
    {
        Rejections(random => DistributionTest.Follows(Uniforms(random, 1000), x => x)).Should().Be(0);
        Rejections(random => DistributionTest.Follows(Uniforms(random, 1000), x => x, level: Coarse))
            .Should().BeLessThan(MostCoarse).And.BePositive();
        Power(random => DistributionTest.Follows([.. Uniforms(random, 5000).Select(u => u * 0.9)], x => Math.Min(1, x))).Should().Be(1);
    }

    [Test]
    public void A_bounded_mean_at_the_margin_passes_and_a_larger_one_fails()
    {
        Rejections(random => BoundedMeanTest.AtMost(Uniforms(random, 1000), 0, 1, 0.5)).Should().Be(0);
        Rejections(random => BoundedMeanTest.AtMost(Uniforms(random, 1000), 0, 1, 0.5, Coarse)).Should().BeLessThan(MostCoarse);
        Rejections(random => BoundedMeanTest.AtLeast(Uniforms(random, 1000), 0, 1, 0.5, Coarse)).Should().BeLessThan(MostCoarse);
        Power(random => BoundedMeanTest.AtMost(Uniforms(random, 5000), 0, 1, 0.44)).Should().Be(1);
    }

    [Test]
    public void A_mean_at_the_margin_passes_and_a_larger_one_fails()
    {
        // Squared normals: the skewness of a squared error.
        Rejections(random => MeanTest.AtMost(Squares(random, 5000), 1)).Should().Be(0);
        Rejections(random => MeanTest.AtLeast(Squares(random, 5000), 1)).Should().Be(0);
        Rejections(random => MeanTest.AtMost(Squares(random, 1000), 1)).Should().Be(0);
        Rejections(random => MeanTest.AtLeast(Squares(random, 1000), 1)).Should().Be(0);
        Rejections(random => MeanTest.Near(Squares(random, 5000), 1, 0)).Should().Be(0);
        Power(random => MeanTest.AtMost(Squares(random, 5000), 0.8)).Should().Be(1);
        Power(random => MeanTest.Near(Squares(random, 5000), 1.3, 0.02)).Should().Be(1);
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void What_is_not_finite_is_always_rejected(double value)
    {
        double[] bad = [value, .. Uniforms(new Random(1), 5000)];
        MeanTest.AtMost(bad, 1e9).Rejected.Should().BeTrue();
        MeanTest.AtLeast(bad, -1e9).Rejected.Should().BeTrue();
        MeanTest.Near(bad, 0, 1e9).Rejected.Should().BeTrue();
        BoundedMeanTest.AtMost(bad, 0, 1, 1).Rejected.Should().BeTrue();
        BoundedMeanTest.AtLeast(bad, 0, 1, 0).Rejected.Should().BeTrue();
        DistributionTest.Follows(bad, _ => 0.5, margin: 2).Rejected.Should().BeTrue();
    }

    [TestCase(1e3)]
    [TestCase(1e150)]
    [TestCase(1e200)]
    public void A_single_value_does_not_hide_the_mean_of_all_others(double outlier)
    {
        double[] wrong = [outlier, .. Squares(new Random(1), 5000).Select(square => 5 * square)];
        MeanTest.AtMost(wrong, 1).Rejected.Should().BeTrue();
        MeanTest.Near(wrong, 1, 0.5).Rejected.Should().BeTrue();
    }

    [Test]
    public void Too_few_samples_are_the_checks_own_mistake()
    {
        Action[] mistakes =
        [
            () => MeanTest.AtMost(new double[100], 1),
            () => ChiSquareTest.Fits([3, 4], [0.5, 0.5]),
            () => BinomialTest.AtMost(0, 0, 0.1),
        ];
        mistakes.Should().AllSatisfy(mistake => mistake.Should().Throw<ArgumentException>());
    }

    private static int Rejections(Func<Random, Decision> test) => Enumerable.Range(0, Nulls).Count(seed => test(new Random(seed)).Rejected);

    private static double Power(Func<Random, Decision> test) =>
        Enumerable.Range(0, 200).Count(seed => test(new Random(seed)).Rejected) / 200.0;

    private static long Hits(Random random, int count, double p) => Uniforms(random, count).LongCount(u => u < p);

    private static double[] Uniforms(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble())];

    private static double[] Squares(Random random, int count) =>
        [.. Enumerable.Range(0, count)
            .Select(_ => -2 * Math.Log(1 - random.NextDouble()) * Math.Pow(Math.Cos(2 * Math.PI * random.NextDouble()), 2))];

    private static long[] Counts(Random random, int count, double[] shares)
    {
        var counts = new long[shares.Length];
        foreach (var u in Uniforms(random, count))
        {
            var (cell, rest) = (0, u);
            while (cell < shares.Length - 1 && rest >= shares[cell])
                rest -= shares[cell++];

            counts[cell]++;
        }

        return counts;
    }
}
