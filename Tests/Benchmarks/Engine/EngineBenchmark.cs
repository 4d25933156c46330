using System.Diagnostics;
using System.Globalization;
using Grader.Benchmarks.Records;

namespace Grader.Benchmarks.Engine;

/// <summary>Times the engine at the sizes of the sheets: interleaved repeats, minimum and median.</summary>
internal static class EngineBenchmark
{
    private const int Repeats = 5;
    private const int RecipeSteps = 1000;

    public static int Run(TextWriter output, IReadOnlyList<string> options)
    {
        if (!options.Contains("recipe"))
            TrainingSteps(output);

        var figures = new FigureTable("engine", options);
        Recipe(output, figures);
        figures.WriteIfAsked();
        return 0;
    }

    private static void TrainingSteps(TextWriter output)
    {
        (string Name, Action Work, int Inner)[] works =
        [
            Steps("Adam step, 3→64→64→64→2, batch 256", 3, 256, 200),
            Steps("Adam step, 3→64→64→64→2, batch 1024", 3, 1024, 100),
            Steps("Adam step, 3→64→64→64→2, batch 10,000", 3, 10_000, 20),
            Steps("Adam step, 3→64→64→2, batch 10,000", 2, 10_000, 20),
        ];
        foreach (var work in works)
            work.Work();

        var times = works.Select(_ => new List<double>()).ToArray();
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            for (var i = 0; i < works.Length; i++)
                times[i].Add(Time(works[i].Work) / works[i].Inner);
        }

        for (var i = 0; i < works.Length; i++)
        {
            times[i].Sort();
            output.WriteLine($"{works[i].Name}: {Milliseconds(times[i][0])} minimum, {Milliseconds(times[i][Repeats / 2])} median");
        }
    }

    /// <summary>The whole recipe once: 1000 steps of batch 10,000, then 5000 samples in 1000 steps.</summary>
    private static void Recipe(TextWriter output, FigureTable figures)
    {
        var recipe = new ToyRecipe(1000, hiddenLayers: 2);
        var data = ToyRecipe.Data(10_000);
        var loss = 0.0;
        Report(output, figures, $"recipe: {RecipeSteps} steps of batch 10,000", () =>
        {
            for (var i = 0; i < RecipeSteps; i++)
                loss = recipe.Train(data);
        });
        output.WriteLine($"recipe: last loss {loss.ToString("F3", CultureInfo.InvariantCulture)}");
        Report(output, figures, "recipe: 5000 samples in 1000 steps", () => recipe.Sample(5000));
        output.WriteLine(
            $"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB, "
            + $"collections {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)}, "
            + $"paused {GC.GetTotalPauseDuration().TotalMilliseconds:F0} ms");
    }

    /// <summary>Prints processor time too, because elapsed time means little on a machine that others use as well.</summary>
    private static void Report(TextWriter output, FigureTable figures, string name, Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var elapsed = Time(work);
        var processor = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        figures.Add($"{name}: time", elapsed, "s", "0.00");
        figures.Add($"{name}: processor time", processor, "s", "0.00");
        output.WriteLine($"{name}: {Seconds(elapsed)}, processor time {Seconds(processor)}");
    }

    private static (string Name, Action Work, int Inner) Steps(string name, int hiddenLayers, int batch, int count)
    {
        var model = new ToyRecipe(1000, hiddenLayers);
        var data = ToyRecipe.Data(batch);
        return (name, () =>
        {
            for (var i = 0; i < count; i++)
                model.Train(data);
        }, count);
    }

    private static double Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static string Seconds(double seconds) => seconds.ToString("F2", CultureInfo.InvariantCulture) + " s";

    private static string Milliseconds(double seconds) => (seconds * 1000).ToString("F3", CultureInfo.InvariantCulture) + " ms";
}
