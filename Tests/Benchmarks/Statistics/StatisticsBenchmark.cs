using System.Diagnostics;
using System.Globalization;
using Grader.Benchmarks.Records;
using Grader.Benchmarks.Statistics.SampleMetrics;
using Grader.Benchmarks.Throughput;
using Grader.Checks.Diffusion.Oracles;
using Grader.Judging.Chance;
using Grader.Judging.Statistics.Samples;

namespace Grader.Benchmarks.Statistics;

/// <summary>
/// The time of all metrics of 5000 against 5000 points, and its ratio to NumPy, SciPy and scikit-learn on the same points in the same run.
/// Each is the best of several, as both are disturbed by whatever else the machine does.
/// </summary>
internal static class StatisticsBenchmark
{
    private const int Points = 5000;
    private const int Repetitions = 7;

    /// <summary>--python command (python3) and --record.</summary>
    public static int Run(string[] options)
    {
        var figures = new FigureTable("statistics", options);
        var (generated, reference) = (DegradedV.Draw(Points, new UniformNumbers(1)), DegradedV.Draw(Points, new UniformNumbers(2)));
        void All() => Metric.Values(PlanePoints.Of(generated), PlanePoints.Of(reference));
        var seconds = Best(All);
        var processorSeconds = ProcessorSeconds(All);
        figures.Add("all metrics: time", seconds, "s", "0.0000");
        figures.Add("all metrics: processor time", processorSeconds, "s", "0.0000");
        Console.WriteLine($"all metrics of {Points} against {Points} points: "
            + $"{seconds:F3} s on two threads of {Environment.ProcessorCount} processors (goal: below 0.5 s)");
        Console.WriteLine($"  processor time         {processorSeconds:F3} s on both together, whatever else the machine does");
        foreach (var (name, work) in Parts(PlanePoints.Of(generated), PlanePoints.Of(reference)))
        {
            var part = Best(work);
            figures.Add($"{name}: time", part, "s", "0.0000");
            Console.WriteLine($"  {name,-24} {part:F3} s");
        }

        var python = Arguments.Text(options, "--python", "python3");
        if (Python(python, generated, reference) is { } other)
        {
            figures.Add("all metrics: ratio to NumPy, SciPy and scikit-learn", seconds / other, "");
            Console.WriteLine($"NumPy, SciPy and scikit-learn: {other:F3} s; ratio {seconds / other:F2} (goal: at most 0.5)");
        }
        else
        {
            Console.WriteLine($"\"{python}\" has no NumPy, SciPy and scikit-learn; name one that has with --python.");
        }

        figures.WriteIfAsked();
        return 0;
    }

    private static IEnumerable<(string Name, Action Work)> Parts(PlanePoints x, PlanePoints y) =>
    [
        ("energy and discrepancy", () => MaximumMeanDiscrepancy.Of(PairMeans.Within(x), PairMeans.Within(y), PairMeans.Between(x, y))),
        ("neighbours", () => Manifold.Precision(Neighbours.Of(x, y))),
        ("slices", () => SlicedWasserstein.Between(x, y)),
        ("grid", () => GridChiSquare.Between(x, y)),
        ("log density", () => LogDensityGap.Between(x, y, new LetterV().LogDensity)),
        ("modes", () => Metric.Arms(x)),
    ];

    private static double Best(Action work) => Enumerable.Range(0, Repetitions).Min(_ => Timed(work));

    private static double Timed(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }

    private static double ProcessorSeconds(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var repetition = 0; repetition < Repetitions; repetition++)
            work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds / Repetitions;
    }

    private static double? Python(string command, params (double X, double Y)[][] samples)
    {
        using var scratch = new ScratchFolder();
        var files = samples.Select((points, index) => Written(scratch[$"{index}.csv"], points)).ToList();
        var start = new ProcessStartInfo(command, [Checkout.StatisticsScript, "time", .. files])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? double.Parse(output, CultureInfo.InvariantCulture) : null;
    }

    private static string Written(string path, (double X, double Y)[] points)
    {
        File.WriteAllLines(path, points.Select(point => $"{point.X:R},{point.Y:R}"));
        return path;
    }
}
