using System.Globalization;
using FluentAssertions;
using Grader.Benchmarks.Statistics.SampleMetrics;
using Grader.Judging.Chance;
using Grader.Judging.Statistics.Samples;
using NUnit.Framework;

namespace Grader.Tests.Judging.Statistics.Samples;

/// <summary>
/// A quick form of the study in fixtures/studies/statistics.csv, with other seeds: nothing correct is rejected, and every degradation is,
/// by the metrics that are meant to see it.
/// </summary>
internal sealed class LevelAndPowerTests
{
    private const int Nulls = 200;
    private const int Few = 500;
    private const int Many = 5000;

    [Test]
    public void Correct_samples_are_rejected_by_no_metric_and_the_exact_null_means_hold()
    {
        var found = Enumerable.Range(0, Nulls).Select(seed => Compare(DegradedV.Draw(Few, Stream(seed)), seed, Few)).ToList();

        for (var metric = 0; metric < Metric.All.Count; metric++)
        {
            var values = found.Select(values => values[metric]).ToList();
            var (mean, deviation) = (values.Average(), Deviation(values));
            values.Max(value => Metric.All[metric].Beyond(value, mean, deviation))
                .Should().BeLessThan(Metric.All[metric].Critical, Metric.All[metric].Name);
            if (NullMean(Metric.All[metric].Name) is { } exact)
                mean.Should().BeApproximately(exact, 5 * deviation / Math.Sqrt(Nulls), Metric.All[metric].Name);
        }
    }

    [TestCase("blur 0.1", "precision", "log density")]
    [TestCase("blur 0.2", "schilling", "precision", "grid", "log density")]
    [TestCase("drop arm", "energy", "discrepancy", "schilling", "coverage", "recall", "sliced", "grid", "arms")]
    [TestCase("60/40", "energy", "discrepancy", "arms")]
    [TestCase("shrink 0.9", "discrepancy", "schilling", "coverage", "recall", "grid")]
    [TestCase("mean collapse", "energy", "discrepancy", "schilling", "coverage", "precision", "recall", "sliced", "grid", "log density")]
    [TestCase("Gaussian fit", "energy", "discrepancy", "schilling", "coverage", "precision", "grid", "log density")]
    [TestCase("memorise 300", "schilling", "coverage", "recall", "grid")]
    [TestCase("2 % garbage", "log density")]
    public void A_degraded_sample_is_rejected_by_the_metrics_that_see_it(string degradation, params string[] metrics)
    {
        var points = DegradedV.All[degradation](Many, Stream(1));
        var values = Compare(points, seed: 1, Many);
        var rejecting = Metric.All.Index().Where(metric => Law(metric.Item).Rejects(metric.Item, values[metric.Index]))
            .Select(metric => metric.Item.Name);

        (Metric.Arms(PlanePoints.Of(points)).Rejected ? rejecting.Append("arms") : rejecting).Should().Contain(metrics);
    }

    [Test]
    public void A_degradation_of_weights_leaves_the_density_alone()
    {
        var values = Compare(DegradedV.All["60/40"](Many, Stream(2)), seed: 2, Many);
        var density = Metric.All.Index().Single(metric => metric.Item.Name == "log density");

        Law(density.Item).Rejects(density.Item, values[density.Index]).Should().BeFalse();
    }

    private static UniformNumbers Stream(int seed) => new(1_000_000 + seed);

    private static double[] Compare((double X, double Y)[] points, int seed, int count) =>
        Metric.Values(PlanePoints.Of(points), PlanePoints.Of(DegradedV.Draw(count, new UniformNumbers(2_000_000 + seed))));

    private static double? NullMean(string metric) => metric switch
    {
        "schilling" => Schilling.NullMean(Few, Few),
        "coverage" => CoverageNullMean(Few, Few),
        "energy" or "discrepancy" or "log density" => 0,
        _ => null,
    };

    /// <summary>
    /// E of the coverage of n points by m under equal distributions: 1 − Π_{i&lt;k} (m − 1 − i)/(n + m − 1 − i), about 1 − 2⁻ᵏ for n = m.
    /// </summary>
    private static double CoverageNullMean(int n, int m) =>
        1 - Enumerable.Range(0, Neighbours.Usual).Aggregate(1.0, (product, i) => product * (m - 1 - i) / (n + m - 1 - i));

    private static double Deviation(List<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => Math.Pow(value - mean, 2)) / (values.Count - 1));
    }

    /// <summary>The law of the study's nulls at this sample size.</summary>
    private static Recorded Law(Metric metric)
    {
        var row = Repository.Read("fixtures/studies/statistics.csv").Split('\n').Select(line => line.Split(','))
            .Single(row => row.Length > 5 && row[0] == $"{Many}" && row[1] == DegradedV.Null && row[2] == metric.Name);
        return new(double.Parse(row[4], CultureInfo.InvariantCulture), double.Parse(row[5], CultureInfo.InvariantCulture));
    }

    private sealed record Recorded(double Mean, double Deviation)
    {
        public bool Rejects(Metric metric, double value)
        {
            var law = new NullLaw(Mean, Deviation, metric.Critical);
            return (metric.Sign > 0 ? law.AtMost(value, 0, Many) : law.AtLeast(value, 0, Many)).Rejected;
        }
    }
}
