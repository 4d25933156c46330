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
        new("Generated events over events", [.. EventFigures.Quantities.Select(quantity => Histogram(quantity,
            ("events", trained.Truth[..trained.Samples.Length]), ("samples", trained.Samples)))]),
        new("The likeliest tenth of the events under this flow, in (pT, η₁, η₂), over all (exercise 2d)",
        [
            .. EventFigures.Quantities.Select(quantity =>
                Histogram(quantity, ("all", trained.HeldOut), ("the tenth", trained.LikeliestTenth))),
        ]),
    ];

    /// <summary>The flow's log-likelihood against the exact one.</summary>
    public static Picture Likelihoods(TrainedEvents trained) => new("Log-likelihoods of events, in the flow's coordinates",
    [
        new("", "ln p, exact", "ln q, of this flow",
            [new("events", SeriesKind.Dots, trained.Exact[..MostPoints], trained.Given[..MostPoints])]),
    ]);

    /// <summary>One quantity of some events and of others; the first decide what is shown.</summary>
    private static Panel Histogram(
        (string Name, Func<Event, double> Of) quantity, (string Name, Event[] Events) first, (string Name, Event[] Events) second)
    {
        double[] one = [.. first.Events.Select(quantity.Of)], other = [.. second.Events.Select(quantity.Of)];
        var (low, high) = (one.Min(), one.Max());
        return new(quantity.Name, quantity.Name, "share of the events",
            [Line(first.Name, one, low, high), Line(second.Name, other, low, high)]);
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
