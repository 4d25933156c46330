using FluentAssertions;
using Grader.Benchmarks.Statistics.SampleMetrics;
using Grader.Judging.Statistics;
using NUnit.Framework;

namespace Grader.Tests.Judging.Statistics;

/// <summary>
/// Golden values: exact rational sums for the binomial; for χ² with even k, e^(−x/2)·Σ_{i&lt;k/2} (x/2)^i/i!. Computed in Python's
/// fractions and math.
/// </summary>
internal sealed class TailTests
{
    [TestCase(8, 10, 0.5, 0.0546875)]
    [TestCase(160, 5000, 0.02, 1.4136388234218746e-08)]
    [TestCase(1, 5000, 1e-5, 0.04877081330819778)]
    [TestCase(50, 50, 0.1, 1e-50)]
    [TestCase(0, 7, 0.3, 1)]
    [TestCase(3, 7, 0, 0)]
    [TestCase(7, 7, 1, 1)]
    public void The_upper_binomial_tail_is_exact(long hits, long count, double p, double expected)
    {
        BinomialTest.UpperTail(hits, count, p).Should().BeApproximately(expected, 1e-10 * expected);
        BinomialTest.LowerTail(count - hits, count, 1 - p).Should().BeApproximately(expected, 1e-7 * expected);
    }

    [TestCase(2, 35, 2.510999155743982e-08)]
    [TestCase(10, 60.5, 2.914460135063734e-09)]
    [TestCase(4, 40, 4.3284226071209714e-08)]
    public void The_chi_square_tail_is_the_incomplete_gamma_function(int freedom, double statistic, double expected) =>
        ChiSquareTest.UpperTail(statistic, freedom).Should().BeApproximately(expected, 1e-9 * expected);

    [Test]
    public void The_band_of_a_distribution_function_is_that_of_the_inequality() =>
        DistributionTest.Band(5000, 1e-8).Should().BeApproximately(0.0437, 5e-5); // √(ln(2·10⁸)/10⁴) by hand

    [Test]
    public void The_largest_distance_counts_both_sides_of_each_step()
    {
        DistributionTest.Distance([0.5], x => x).Should().Be(0.5);
        DistributionTest.Distance([0.1, 0.2], x => x).Should().BeApproximately(0.8, 1e-15);
        DistributionTest.Distance([0.9, 0.8], x => x).Should().BeApproximately(0.8, 1e-15);
    }

    [Test]
    public void The_bound_of_a_constant_is_its_second_term() =>
        BoundedMeanTest.HalfWidth([.. Enumerable.Repeat(0.5, 1000)], 0, 1, 1e-8)
            .Should().BeApproximately(7 * Math.Log(2e8) / (3 * 999), 1e-12);
}
