using Grader.Judging.Chance;
using Grader.Results;

namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>Pictures of a trained neural ODE.</summary>
internal static class OdePictures
{
    private const int Bars = 60;
    private const int Draws = 4000;
    private const int Particles = 40;
    private const int Times = 26;

    /// <summary>The density over a histogram of the data, and true beside it.</summary>
    public static Picture Density(TrainedLine trained)
    {
        var (from, to) = (trained.Grid[0], trained.Grid[^1]);
        var width = (to - from) / Bars;
        var random = new UniformNumbers(1);
        var counts = Enumerable.Range(0, Draws).Select(_ => trained.Task.Data.Draw(random))
            .ToLookup(y => (int)Math.Clamp((y - from) / width, 0, Bars - 1));
        return new($"{trained.Task.Data.Name}: density of the model over the data",
        [
            new("", "y", "p(y)",
            [
                new("data", SeriesKind.Line, [.. Edges(from, width)],
                    [.. Enumerable.Range(0, Bars).SelectMany(bar => Enumerable.Repeat(counts[bar].Count() / (Draws * width), 2))]),
                new("true density", SeriesKind.Line, trained.Grid,
                    [.. trained.Grid.Select(y => Math.Exp(trained.Task.Data.LogDensity(y)))]),
                new("this model", SeriesKind.Line, trained.Grid, [.. trained.LogDensitiesOfDrift.Select(Math.Exp)]),
            ]),
        ]);
    }

    /// <summary>The way of some particles from the prior to the data.</summary>
    public static Picture Paths(TrainedLine trained)
    {
        var random = new UniformNumbers(1);
        var states = trained.Flow.Paths([.. Enumerable.Range(0, Particles).Select(_ => random.NormalPair().First).Order()], Times);
        double[] times = [.. Enumerable.Range(0, Times).Select(i => i / (Times - 1.0))];
        return new($"{trained.Task.Data.Name}: way of {Particles} particles from the prior (t = 0) to the data (t = 1)",
        [
            new("", "t", "x(t)", [new("particles", SeriesKind.Dots,
                [.. times.SelectMany(t => Enumerable.Repeat(t, Particles))], [.. states.SelectMany(state => state)],
                [.. times.SelectMany(_ => Enumerable.Range(0, Particles).Select(i => i / (Particles - 1.0)))])]),
        ]);
    }

    private static IEnumerable<double> Edges(double from, double width) =>
        Enumerable.Range(0, Bars).SelectMany(bar => new[] { from + bar * width, from + (bar + 1) * width });
}
