using Grader.Judging.Manifests;
using Grader.Tests.KillMatrix;
using NUnit.Framework;

namespace Grader.Tests.Architecture;

/// <summary>Every contract meets every law family: checks ask for it, and a mutant shows that they do, or it cannot apply.</summary>
internal sealed class LawTableTests
{
    private static readonly IReadOnlyList<LawRow> rows = [.. LawRow.All(KnownCourses.Manifest)];

    private static IEnumerable<TestCaseData> Cells() => rows.SelectMany(row =>
        row.Cells.Select(cell => new TestCaseData(row.Contract, cell).SetArgDisplayNames($"{row.Contract.Name}, {cell.Family}")));

    private static IEnumerable<TestCaseData> CoveredCells() =>
        Cells().Where(test => ((LawCell)test.Arguments[1]!).Checks.Count > 0);

    private static IEnumerable<Mutant> Mutants() => KnownSolutions.Mutants.Where(mutant => mutant.Breaks is not null);

    [TestCaseSource(nameof(Cells))]
    public void A_check_asks_for_the_family_or_one_reason_says_why_none_can(Type contract, LawCell cell) =>
        Assert.That(cell.IsComplete,
            $"{contract.Name}, {cell.Family}: put [Covers(LawFamily.{cell.Family})] on the check that asks for it, "
            + $"or one [Exempts(LawFamily.{cell.Family}, \"why it cannot apply\")] on the fixture; "
            + $"there are {cell.Checks.Count} checks and {cell.Reasons.Count} reasons.");

    [TestCaseSource(nameof(CoveredCells))]
    public void A_mutant_breaks_the_family(Type contract, LawCell cell) =>
        Assert.That(
            KnownSolutions.Mutants.Where(mutant => mutant.Contract == KnownSolutions.PathOf(contract) && mutant.Breaks == cell.Family),
            Is.Not.Empty,
            $"fixtures/mutants/{KnownSolutions.PathOf(contract)}.yaml needs a mutant with \"breaks: {cell.Family}\".");

    [TestCaseSource(nameof(Mutants))]
    public void A_mutant_that_breaks_a_family_is_caught_by_a_check_of_it(Mutant mutant) =>
        Assert.That(mutant.CaughtBy.Select(check => TrustedJudge.Manifest.Find(check)!.Covers), Has.Some.Contains(mutant.Breaks!.Value),
            $"one of the checks that catch {mutant} carries [Covers(LawFamily.{mutant.Breaks})].");

    [Test]
    public void Every_reason_is_a_sentence() =>
        Assert.That(rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Reasons), Has.All.Length.GreaterThan(15));
}
