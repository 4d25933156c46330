using Grader.Checks.Flows.Oracles;
using Grader.Results;

namespace Grader.Checks.Flows.Training;

/// <summary>Pictures of a trained flow.</summary>
internal static class EventPictures
{
    private const int Bins = 40;
    private const int MostPoints = 400;

    /// <summary>The distributions of samples over those of the events.</summary>
    public static List<Picture> Distributions(TrainedEvents trained) =>
    [
        new("Generated events over events", [.. EventFigures.Quantities.Select(quantity => Histogram(trained, quantity.Name,
            quantity.Of))]),
    ];

    /// <summary>The flow's log-likelihood against the exact one.</summary>
    public static Picture Likelihoods(TrainedEvents trained) => new("Log-likelihoods of events, in the flow's coordinates",
    [
        new("", "ln p, exact", "ln q, of this flow",
            [new("events", SeriesKind.Dots, trained.Exact[..MostPoints], trained.Given[..MostPoints])]),
    ]);

    private static Panel Histogram(TrainedEvents trained, string name, Func<Event, double> quantity)
    {
        double[] truth = [.. trained.Truth.Take(trained.Samples.Length).Select(quantity)], samples = [.. trained.Samples.Select(quantity)];
        var (low, high) = (truth.Min(), truth.Max());
        return new(name, name, "share of the events", [Line("events", truth, low, high), Line("samples", samples, low, high)]);
    }

    private static Series Line(string name, double[] values, double low, double high)
    {
        var counts = new double[Bins];
        foreach (var value in values.Where(value => value >= low && value <= high))
            counts[Math.Min(Bins - 1, (int)((value - low) / (high - low) * Bins))]++;

        return new(name, SeriesKind.Line, [.. counts.Select((_, bin) => low + (bin + 0.5) * (high - low) / Bins)],
            [.. counts.Select(count => count / values.Length)]);
    }
}
