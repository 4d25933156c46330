using Grader.Judging.Manifests;
using Grader.Judging.Mutants;
using Grader.Judging.Running;
using Grader.Wire;

namespace Grader.Tests.KillMatrix;

/// <summary>What every check says of one mutant, over a few seeds.</summary>
/// <param name="Mutant">The mistake.</param>
/// <param name="Runs">One for each seed. The first is of all checks that the mutant concerns.</param>
internal sealed record MatrixRow(Mutant Mutant, IReadOnlyList<MutantRun> Runs)
{
    /// <summary>Checks that fail for every seed.</summary>
    public IEnumerable<string> Caught => Runs.Select(run => run.Failed).Aggregate((some, others) => some.Intersect(others));

    /// <summary>Checks that fail for some seed.</summary>
    public IEnumerable<string> EverCaught => Runs.SelectMany(run => run.Failed).Distinct();

    /// <summary>Checks that fail for some seed, those included that a grading skips.</summary>
    public IEnumerable<string> EverCaughtRegardless => Runs.SelectMany(run => run.FailedRegardless).Distinct();

    /// <summary>Checks in which the grader itself fails for some seed.</summary>
    public IEnumerable<string> Broken => Runs.SelectMany(run => run.Broken).Distinct();

    /// <summary>Whether a check catches the mutant, in a grading or where the checks that it needs are ignored.</summary>
    public bool Catches(string check) => CellOf(check) is MatrixCell.Fails or MatrixCell.WouldFail;

    public MatrixCell CellOf(string check)
    {
        var runs = Runs.Where(run => run.HasJudged(check)).ToList();
        return runs switch
        {
            [] => MatrixCell.NotJudged,
            _ when runs.All(run => run.Fails(check)) => MatrixCell.Fails,
            _ when runs.Any(run => run.Fails(check)) => MatrixCell.FailsForSomeSeeds,
            _ when runs.All(run => run.WouldFail(check)) => MatrixCell.WouldFail,
            _ when runs.Any(run => run.IsSkipped(check)) => MatrixCell.Skipped,
            _ => MatrixCell.Passes,
        };
    }

    /// <summary>The share of the contract's points that the mutant loses, with the first seed.</summary>
    /// <param name="checks">The contract's checks.</param>
    public double CostIn(IReadOnlyList<CheckDescription> checks) =>
        checks.Where(check => Runs[0].Costs(check.Id)).Sum(check => check.Weight) / checks.Sum(check => check.Weight);

    /// <summary>
    /// Judges a mutant: with one seed on all checks that its files concern, and with the other seeds on the fixtures that caught it, where
    /// chance may matter. One that edits a training exercise is judged on that exercise alone, since a training takes seconds; for the same
    /// reason what its checks need is heeded. One that short trainings alone catch is judged by these.
    /// </summary>
    public static MatrixRow Of(Mutant mutant, int seeds, int trainedSeeds)
    {
        var part = ConcernedPart.Of(mutant.Edits);
        var solution = TrustedJudge.Compile(part.Sources);
        if (mutant.CaughtBy.All(check => Check(check).TrainsBriefly))
        {
            var brief = new JudgeOptions { Hidden = true, Only = [.. BriefChecksOf(mutant)] };
            return new(mutant, Judge(solution, mutant, 1, trainedSeeds, brief));
        }

        if (mutant.CaughtBy.Any(check => Check(check).Trains))
        {
            var training = new JudgeOptions { Hidden = true, Only = [Check(mutant.CaughtBy[0]).Contract.Name] };
            return new(mutant, Judge(solution, mutant, 1, trainedSeeds, training));
        }

        var options = new JudgeOptions { Hidden = true, Quick = true, IgnoreNeeds = true };
        var first = Judge(solution, mutant, 1, 1, options with { Only = [.. ChecksOf(part.Files)] });
        var catching = first[0].Failed.Select(check => check.Split('.')[0]).Distinct();
        return new(mutant, [.. first, .. Judge(solution, mutant, 2, seeds, options with { Only = [.. catching] })]);
    }

    private static List<MutantRun> Judge(HandInCopies solution, Mutant mutant, int from, int to, JudgeOptions options) =>
    [
        .. Enumerable.Range(from, to - from + 1)
            .Select(seed => new MutantRun(TrustedJudge.Judge(solution, mutant.Name, options with { Seed = seed }))),
    ];

    private static CheckDescription Check(string check) => TrustedJudge.Manifest.Find(check) ?? throw new InvalidOperationException(
        $"A mutant is caught by {check}, which is no check. Name one that \"grader list\" shows.");

    private static IEnumerable<string> BriefChecksOf(Mutant mutant) => TrustedJudge.Manifest.Of(Check(mutant.CaughtBy[0]).Contract)
        .Where(check => check.TrainsBriefly).Select(check => check.Id);

    /// <summary>Checks of the contracts that these files implement.</summary>
    private static IEnumerable<string> ChecksOf(IReadOnlySet<string> files) => TrustedJudge.Manifest.Checks
        .Where(check => files.Contains($"{KnownSolutions.PathOf(check.Contract)}.cs"))
        .Select(check => check.Id);
}
