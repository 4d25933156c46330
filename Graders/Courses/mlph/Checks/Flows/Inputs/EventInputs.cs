using FsCheck.Fluent;
using Grader.Checks.Flows.Oracles;
using Grader.Judging.Laws;

namespace Grader.Checks.Flows.Inputs;

/// <summary>Generated events and standardisations; they shrink to one event at a round place.</summary>
internal static class EventInputs
{
    private const int MostRows = 6;

    /// <summary>
    /// One to six events within the cuts: pT − 10 from 1e-3 to 1e3, and η also within 1e-4 of either cut and near 0.
    /// </summary>
    public static RandomInputs<Event[]> Events => RandomInputs.From(
        RandomInputs.Sizes(1, MostRows).SelectMany(rows => Any.ArrayOf(rows)),
        Simpler,
        events => $"events = [{string.Join(", ", events.Select(Shown))}]");

    /// <summary>A mean and a deviation for each coordinate.</summary>
    public static RandomInputs<EventScaling> Scalings => RandomInputs.Lists("mean", 3, 3, -3, 3)
        .And(RandomInputs.ScaleLists("deviation", 3, 3, 0.2, 5)).Map(both => new EventScaling(both.Item1, both.Item2));

    /// <summary>Rows of numbers, for a tensor.</summary>
    public static double[] Numbers(this IEnumerable<Event> events) =>
        [.. events.SelectMany(each => new[] { each.Momentum, each.Eta1, each.Eta2 })];

    private static FsCheck.Gen<Event> Any =>
        from momentum in Share
        from eta1 in Eta
        from eta2 in Eta
        select new Event(DrellYan.LeastMomentum + Math.Pow(10, 6 * momentum - 3), eta1, eta2);

    private static FsCheck.Gen<double> Share => Gen.Choose(0, 1_000_000_000).Select(n => n / 1e9);

    private static FsCheck.Gen<double> Eta =>
        from kind in Gen.Choose(0, 5)
        from share in Share
        let eta = kind switch
        {
            0 => DrellYan.Cut * (1 - Math.Pow(10, -1 - 3 * share)),
            1 => -DrellYan.Cut * (1 - Math.Pow(10, -1 - 3 * share)),
            2 => Math.Pow(10, -6 * share),
            _ => 2.4 * (2 * share - 1),
        }
        select eta;

    private static IEnumerable<Event[]> Simpler(Event[] events)
    {
        if (events.Length > 1)
        {
            yield return events[..^1];
            yield return events[1..];
        }

        for (var i = 0; i < events.Length; i++)
        {
            foreach (var simpler in Simpler(events[i]))
                yield return [.. events[..i], simpler, .. events[(i + 1)..]];
        }
    }

    private static IEnumerable<Event> Simpler(Event at)
    {
        Event[] simpler = [at with { Momentum = 30 }, at with { Eta1 = 0.5 }, at with { Eta2 = -1 }];
        return simpler.Where(other => other != at);
    }

    private static string Shown(Event at) => $"({at.Momentum:R}, {at.Eta1:R}, {at.Eta2:R})";
}
