using Grader.Judging.Chance;
using Grader.Results;

namespace Grader.Checks.Diffusion.Training;

/// <summary>Pictures of a trained model.</summary>
internal static class ToyPictures
{
    private const int MostPoints = 400;
    private const int StepGroups = 50;

    /// <summary>Samples over data.</summary>
    public static List<Picture> Samples(TrainedToy trained)
    {
        var random = new UniformNumbers(1);
        var data = Enumerable.Range(0, MostPoints).Select(_ => trained.Set.Draw(random));
        return [new($"{trained.Set.Name}: samples over data",
            [new("", "x", "y", [Dots("data", data), Dots("samples", trained.FirstSamples.Take(MostPoints))])])];
    }

    /// <summary>True against predicted noise, and the loss over the steps.</summary>
    public static List<Picture> Predictions(TrainedToy trained) =>
    [
        new($"{trained.Set.Name}: true against predicted noise, coloured by t/T",
        [
            new("first coordinate", "predicted ε̂", "true ε", [Scatter(trained, point => point.X)]),
            new("second coordinate", "predicted ε̂", "true ε", [Scatter(trained, point => point.Y)]),
        ]),
        new($"{trained.Set.Name}: loss at each step", [new("", "t", "E‖ε − ε̂‖²",
            [Loss("smallest possible", trained, _ => 0), Loss("this model", trained, group => group.Average())])]),
    ];

    private static Series Scatter(TrainedToy trained, Func<(double X, double Y), double> coordinate)
    {
        var stride = trained.Steps.Length / MostPoints;
        var shown = Enumerable.Range(0, MostPoints).Select(i => i * stride).ToArray();
        return new("predictions", SeriesKind.Dots, [.. shown.Select(i => coordinate(trained.Predicted[i]))],
            [.. shown.Select(i => coordinate(trained.Noise[i]))],
            [.. shown.Select(i => (double)trained.Steps[i] / trained.Schedule.StepCount)]);
    }

    private static Series Loss(string name, TrainedToy trained, Func<double[], double> excess)
    {
        var groups = trained.Excess.Chunk(trained.Excess.Length / StepGroups)
            .Select((group, i) => (Step: trained.Steps[i * trained.Excess.Length / StepGroups], Excess: excess(group))).ToArray();
        return new(name, SeriesKind.Line, [.. groups.Select(group => (double)group.Step)],
            [.. groups.Select(group => trained.OptimalLoss(group.Step) + group.Excess)]);
    }

    private static Series Dots(string name, IEnumerable<(double X, double Y)> points)
    {
        var shown = points.ToArray();
        return new(name, SeriesKind.Dots, [.. shown.Select(point => point.X)], [.. shown.Select(point => point.Y)]);
    }
}
