using System.Globalization;
using FluentAssertions;
using Grader.Benchmarks.Statistics.SampleMetrics;
using Grader.Judging.Statistics;
using Grader.Judging.Statistics.Samples;
using NUnit.Framework;

namespace Grader.Tests.Judging.Statistics.Samples;

/// <summary>Every metric and tail against NumPy, SciPy and scikit-learn, by fixtures/golden/statistics/make.py.</summary>
internal sealed class GoldenMetricsTests
{
    private static readonly Lazy<Dictionary<string, PlanePoints>> samples = new(() => Rows("points.csv")
        .GroupBy(row => row[0], row => (Number(row[1]), Number(row[2])))
        .ToDictionary(group => group.Key, group => PlanePoints.Of([.. group])));

    private static IEnumerable<string[]> Metrics() => Rows("metrics.csv");

    private static IEnumerable<string[]> Tails() => Rows("tails.csv");

    /// <summary>Single precision: sums of coordinates up to 20, and shares of points by comparisons that rounding does not turn.</summary>
    [TestCaseSource(nameof(Metrics))]
    public void A_metric_of_two_samples_is_the_independent_one(string x, string y, string metric, string expected) =>
        Of(metric, SampleComparison.Of(samples.Value[x], samples.Value[y]))
            .Should().BeApproximately(Number(expected), 1e-5 * (1 + Math.Abs(Number(expected)) / 10));

    [TestCaseSource(nameof(Tails))]
    public void A_tail_is_the_independent_one(string tail, string a, string b, string c, string expected) =>
        (tail switch
        {
            "binomial" => BinomialTest.UpperTail(long.Parse(a), long.Parse(b), Number(c)),
            _ => ChiSquareTest.UpperTail(Number(a), int.Parse(b)),
        } / Number(expected)).Should().BeApproximately(1, 1e-7);

    [Test]
    public void Means_over_pairs_are_those_of_a_plain_double_loop()
    {
        var points = PlanePoints.Of([(0, 0), (3, 4), (0, 1)]);

        PairMeans.Within(points).Distance.Should().BeApproximately((5 + 1 + Math.Sqrt(18)) / 3, 1e-6);
        PairMeans.Within(points).Kernel.Should().BeApproximately((Kernel(25) + Kernel(1) + Kernel(18)) / 3, 1e-6);
        PairMeans.Between(points, points).Kernel.Should().BeApproximately((3 * 6 + 2 * (Kernel(25) + Kernel(1) + Kernel(18))) / 9, 1e-6);

        static double Kernel(double square) => Enumerable.Range(0, 6).Sum(level => Math.Exp(-square / 8 * Math.Pow(4, level)));
    }

    [Test]
    public void Both_looks_at_two_samples_agree()
    {
        var (x, y) = (samples.Value["normal"], samples.Value["crescent"]);

        EnergyDistance.Between(x, y).Should().Be(SampleComparison.Of(x, y).Energy);
        MaximumMeanDiscrepancy.Between(x, y).Should().Be(SampleComparison.Of(x, y).MeanDiscrepancy);
        SampleComparison.Of(x, y).Should().Be(SampleComparison.Of(x, y), "two threads add up in one order");
    }

    [Test]
    public void One_repeated_point_covers_nothing()
    {
        var point = PlanePoints.Of([.. Enumerable.Repeat((1.0, 2.0), 10)]);
        var found = SampleComparison.Of(point, point);

        (found.Coverage, found.Precision, found.Recall).Should().Be((0, 0, 0));
        (found.Energy, found.SlicedWasserstein, found.Grid).Should().Be((0, 0, 0));
    }

    [Test]
    public void What_is_not_finite_or_too_few_is_the_checks_own_mistake()
    {
        var few = PlanePoints.Of([(0, 0), (1, 1)]);
        Action[] mistakes =
        [
            () => PlanePoints.Of([(0, 0), (double.NaN, 0)]),
            () => PlanePoints.Of([(0, 0), (0, double.PositiveInfinity)]),
            () => PlanePoints.Of([(0, 0)]),
            () => Neighbours.Of(few, few),
        ];
        mistakes.Should().AllSatisfy(mistake => mistake.Should().Throw<ArgumentException>());
    }

    [Test]
    public void A_sampler_that_diverged_is_far_from_everything_and_compared_without_overflow()
    {
        var far = PlanePoints.Of([.. Enumerable.Range(1, 20).Select(i => (i * 1e30, -1e300))]);
        var found = SampleComparison.Of(far, samples.Value["normal"]);

        found.Energy.Should().BeGreaterThan(1e8).And.BeLessThan(1e11);
        found.MeanDiscrepancy.Should().BeGreaterThan(1);
        (found.Coverage, found.Precision, found.Recall).Should().Be((0, 0, 0));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_metric_that_is_not_finite_is_rejected(double found) =>
        new NullLaw(0, 1, 5).AtMost(found, 1, 100).Rejected.Should().BeTrue();

    [Test]
    public void A_metric_is_rejected_beyond_margin_and_allowance_only()
    {
        var law = new NullLaw(Mean: 0.97, Deviation: 0.01, Critical: 8);

        law.AtLeast(0.80, margin: 0.1, 100).Rejected.Should().BeFalse();
        law.AtLeast(0.78, margin: 0.1, 100).Rejected.Should().BeTrue();
        law.AtLeast(double.NaN, margin: 0.1, 100).Rejected.Should().BeTrue();
        law.AtMost(1.14, margin: 0.1, 100).Rejected.Should().BeFalse();
        law.AtMost(1.16, margin: 0.1, 100).Rejected.Should().BeTrue();
    }

    private static double Of(string metric, SampleComparison found) => metric switch
    {
        "energy" => found.Energy,
        "discrepancy" => found.MeanDiscrepancy,
        "schilling" => found.Schilling,
        "coverage" => found.Coverage,
        "precision" => found.Precision,
        "recall" => found.Recall,
        "sliced" => found.SlicedWasserstein,
        "grid" => found.Grid,
        _ => throw new ArgumentException($"metrics.csv has a metric \"{metric}\" that no one compares."),
    };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string file) =>
        Repository.Read($"fixtures/golden/statistics/{file}").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(','));
}
