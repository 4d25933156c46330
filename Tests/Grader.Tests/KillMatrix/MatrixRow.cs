using System.Reflection;
using Grader.Judging.Running;
using Grader.Results;

namespace Grader.Tests.KillMatrix;

/// <summary>What every check says of one mutant, over a few seeds.</summary>
/// <param name="Mutant">The mistake.</param>
/// <param name="Verdicts">One list of verdicts for each seed.</param>
internal sealed record MatrixRow(Mutant Mutant, IReadOnlyList<IReadOnlyList<CheckResult>> Verdicts)
{
    private static readonly Lazy<FileUses> uses = new(() => FileUses.Of(Catalogue.Reference(), Catalogue.AskedByChecks()));

    /// <summary>Checks that fail for every seed.</summary>
    public IEnumerable<string> Caught => FailedBySeed.Aggregate((some, others) => some.Intersect(others)).Order(StringComparer.Ordinal);

    /// <summary>Checks that fail for some seed.</summary>
    public IEnumerable<string> EverCaught => FailedBySeed.SelectMany(checks => checks).Distinct().Order(StringComparer.Ordinal);

    private IEnumerable<IEnumerable<string>> FailedBySeed => Verdicts.Select(verdicts => verdicts
        .Where(verdict => verdict.Outcome is Outcome.Failed or Outcome.StudentError or Outcome.GraderError or Outcome.NotAttempted)
        .Select(verdict => verdict.Check));

    /// <summary>
    /// Judges a mutant: with one seed on all checks that its file concerns, and with the other seeds on the fixtures that catch it, where
    /// chance may matter. One that edits a training exercise is judged on that exercise alone, since a training takes seconds.
    /// </summary>
    public static MatrixRow Of(Mutant mutant, int seeds, int trainedSeeds)
    {
        var sources = Catalogue.With(mutant);
        var edited = uses.Value.Edited(sources.Single(source => source.Path == mutant.File));
        var concerned = edited.Concerned(mutant.File);
        var needed = edited.Needed(concerned);
        var solution = Bench.Compile([.. sources.Where(source => needed.Contains(source.Path))]);
        return new(mutant, mutant.CaughtBy.Any(Trains)
            ? Judge(solution, mutant, 1, trainedSeeds, new JudgeOptions { Hidden = true, Only = [ContractOf(mutant.CaughtBy[0])] })
            :
            [
                .. Judge(solution, mutant, 1, 1, new JudgeOptions { Hidden = true, Quick = true, Only = [.. ChecksOf(concerned)] }),
                .. Judge(solution, mutant, 2, seeds, new JudgeOptions { Hidden = true, Quick = true, Only = [.. mutant.CaughtBy.Select(check => check.Split('.')[0]).Distinct()] }),
            ]);
    }

    private static List<IReadOnlyList<CheckResult>> Judge(Assembly solution, Mutant mutant, int from, int to, JudgeOptions options) =>
        [.. Enumerable.Range(from, to - from + 1).Select(seed => Bench.Judge(solution, mutant.Name, options with { Seed = seed })
            .Where(verdict => verdict.Outcome != Outcome.NotRun).ToList())];

    private static bool Trains(string check) => Bench.Manifest.Find(check)?.Trains ?? throw new InvalidOperationException(
        $"A mutant is caught by {check}, which is no check. Name one that \"grader list\" shows.");

    private static string ContractOf(string check) => Bench.Manifest.Find(check)!.Contract.Name;

    /// <summary>Checks of the contracts that these files implement; a file is called as its contract, without the I.</summary>
    private static IEnumerable<string> ChecksOf(IReadOnlySet<string> files) => Bench.Manifest.Checks
        .Where(check => files.Contains($"{check.Contract.Namespace!.Split('.')[^1]}/{check.Contract.Name[1..]}.cs"))
        .Select(check => check.Id);
}
