using Grader.Checks.Flows.Oracles;
using Grader.Judging.Statistics;

namespace Grader.Checks.Flows.Training;

/// <summary>A trained flow in a handful of figures.</summary>
/// <param name="Excess">Mean of ln p(w) − ln q(w).</param>
/// <param name="Correlation">Correlation of ln q with ln p.</param>
/// <param name="Distances">Distance of the distribution function of each of <see cref="Quantities"/> from that of the truth.</param>
internal sealed record EventFigures(double Excess, double Correlation, double[] Distances)
{
    /// <summary>What the distributions of events are shown and judged of.</summary>
    public static IReadOnlyList<(string Name, Func<Event, double> Of)> Quantities { get; } =
    [
        ("pT", at => at.Momentum), ("η₁", at => at.Eta1), ("the mass", at => at.Mass), ("η₁ − η₂", at => at.Eta1 - at.Eta2),
    ];

    public static EventFigures Of(TrainedEvents trained) => new(trained.Excess.Average(), CorrelationOf(trained), [.. Quantities.Select(
        quantity => DistributionTest.Distance([.. trained.Samples.Select(quantity.Of)], Truth(trained, quantity.Of)))]);

    /// <summary>The correlation of the flow's log-likelihood with the exact one.</summary>
    public static double CorrelationOf(TrainedEvents trained) =>
        MathNet.Numerics.Statistics.Correlation.Pearson(trained.Exact, trained.Given);

    /// <summary>The distribution function of a quantity among the events.</summary>
    public static Func<double, double> Truth(TrainedEvents trained, Func<Event, double> quantity)
    {
        double[] sorted = [.. trained.Truth.Select(quantity).Order()];
        return value =>
        {
            var index = Array.BinarySearch(sorted, value);
            return (double)(index < 0 ? ~index : index) / sorted.Length;
        };
    }
}
