using System.Globalization;
using Grader.Results;

namespace Grader.Reporting;

/// <summary>How a trial is told, on the console and on the page.</summary>
public static class TryText
{
    /// <summary>"6 exercises, 9 contracts, 30 points".</summary>
    public static string Summary(this TryReport report) => string.Create(CultureInfo.InvariantCulture,
        $"{Counted(report.Exercises, "exercise")}, {Counted(report.Contracts, "contract")}, {report.Points:0.##} points");

    /// <summary>What was found, a line for each question.</summary>
    public static IEnumerable<TryFinding> Findings(this TryReport report)
    {
        yield return Of(report.Uncarried, "everything crosses the wire", "types of the contracts cannot cross the wire");
        if (report.Uncarried.Count > 0)
            yield break;

        var seeds = $"{Counted(report.Seeds, "seed")}{(report.Quick ? ", without what trains" : "")}";
        yield return Of(Lines(report.SolutionLosses),
            $"the solutions earn every point ({seeds})", $"the solutions lose points ({seeds})");
        yield return Of(Lines(report.JudgedStubs), "stubs are not attempted", "checks judge a stub");
        yield return Of(Lines(report.GarbageFaults),
            $"garbage passes nowhere ({report.GarbageKinds} kinds)", "garbage passes, or a check fails itself on it");
        if (report.OddShares.Count > 0)
            yield return new(FindingKind.Look, "points are shared oddly", report.OddShares);
        if (report.Broken.Any())
        {
            yield return new(
                FindingKind.Fault, "checks fail themselves on a mistake, or miss what they are there for", Lines(report.Broken));
        }

        if (report.StaleHarmless.Count > 0)
            yield return new(FindingKind.Look, "entries of harmless.yaml fit no mistake any more", report.StaleHarmless);
        yield return Caught(report);
    }

    /// <summary>What became of a mistake: "caught by 3 checks, costs 41 %".</summary>
    public static string Fate(this TriedMistake mistake)
    {
        if (mistake.Harmless is { } reason)
            return $"harmless: {reason}";
        if (mistake.CaughtBy.Count == 0)
            return $"passes in {string.Join(", ", mistake.Exercises)}";

        var percent = (100 * mistake.Cost).ToString("0", CultureInfo.InvariantCulture);
        return $"caught by {string.Join(", ", mistake.CaughtBy)}; costs {percent} %";
    }

    private static TryFinding Caught(TryReport report)
    {
        var percent = report.Counted == 0 ? ""
            : string.Create(CultureInfo.InvariantCulture, $" ({100.0 * report.Caught / report.Counted:0.#} %)");
        var kind = report.Counted == 0 ? FindingKind.Look : report.Survivors.Any() ? FindingKind.Fault : FindingKind.Fine;
        return new(kind, $"{report.Caught} of {Counted(report.Counted, "mistake")} are caught{percent}", []);
    }

    private static TryFinding Of(IReadOnlyList<string> faults, string fine, string fault) => faults.Count == 0
        ? new(FindingKind.Fine, fine, [])
        : new(FindingKind.Fault, fault, faults);

    private static IReadOnlyList<string> Lines(IEnumerable<LostCheck> lost) =>
        [.. lost.Select(loss => $"{loss.Check}, {loss.With}: {loss.Reason}")];

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
