using Grader.Benchmarks.Records;
using Grader.Benchmarks.Statistics.SampleMetrics;
using Grader.Judging.Chance;
using Grader.Judging.Statistics.Samples;
using MathNet.Numerics.Statistics;

namespace Grader.Benchmarks.Studies;

/// <summary>
/// Level and power of the metrics of samples, on the V: what chance does to each, and how many null deviations each degradation moves it.
/// <c>dotnet run -c Release --project Tests/Benchmarks -- study statistics</c> writes fixtures/studies/statistics.csv.
/// </summary>
internal static class StatisticsStudy
{
    /// <summary>Sample sizes, with how many nulls and how many samples of each degradation.</summary>
    private static readonly (int Count, int Nulls, int Degraded)[] sizes = [(500, 1000, 20), (1000, 1000, 20), (5000, 200, 5)];

    /// <summary>--out file (fixtures/studies/statistics.csv).</summary>
    public static int Run(string[] options)
    {
        using var file = StudyFile.Begin("statistics", options,
            "count", "degradation", "statistic", "repetitions", "mean", "deviation", "skewness", "mean_z", "largest_z", "rejected");
        foreach (var (count, nulls, degraded) in sizes)
        {
            var law = Study(DegradedV.Draw, count, nulls, stream: 0);
            Add(file, count, DegradedV.Null, law, law);
            foreach (var (index, (name, draw)) in DegradedV.All.Index())
                Add(file, count, name, Study(draw, count, degraded, stream: index + 1), law);
        }

        return 0;
    }

    private static Found Study(Func<int, UniformNumbers, (double X, double Y)[]> draw, int count, int repetitions, int stream)
    {
        List<double[]> values = [];
        var arms = 0;
        for (var seed = 0; seed < repetitions; seed++)
        {
            var generated = PlanePoints.Of(draw(count, new UniformNumbers(100_000 * stream + 2 * seed)));
            var reference = PlanePoints.Of(DegradedV.Draw(count, new UniformNumbers(100_000 * stream + 2 * seed + 1)));
            values.Add(Metric.Values(generated, reference));
            arms += Metric.Arms(generated).Rejected ? 1 : 0;
        }

        return new Found(values, arms);
    }

    private static void Add(RecordFile file, int count, string degradation, Found found, Found law)
    {
        foreach (var (index, metric) in Metric.All.Index())
        {
            var (values, nulls) = (found.Of(index), law.Of(index));
            var z = values.Select(value => metric.Beyond(value, nulls.Mean(), nulls.StandardDeviation())).ToArray();
            file.Add(count, degradation, metric.Name, values.Length, $"{values.Mean():G6}", $"{values.StandardDeviation():G6}",
                $"{values.Skewness():F2}", $"{z.Mean():F1}", $"{z.Maximum():F1}", z.Count(beyond => beyond > metric.Critical));
        }

        file.Add(count, degradation, "arms", found.Values.Count, "", "", "", "", "", found.ArmsRejected);
    }

    private sealed record Found(List<double[]> Values, int ArmsRejected)
    {
        public double[] Of(int metric) => [.. Values.Select(values => values[metric])];
    }
}
