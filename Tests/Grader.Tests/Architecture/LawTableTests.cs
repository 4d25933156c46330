using System.Reflection;
using Grader.Judging.Laws;
using Grader.Judging.Manifests;
using Grader.Tests.KillMatrix;
using NUnit.Framework;

namespace Grader.Tests.Architecture;

/// <summary>Every contract meets every law family: checks ask for it, and a mutant shows that they do, or it cannot apply.</summary>
internal sealed class LawTableTests
{
    private static readonly IReadOnlyList<LawRow> rows = [.. LawRow.All(KnownCourses.Manifest)];

    private static IEnumerable<(Type Contract, LawCell Cell)> Cells() =>
        rows.SelectMany(row => row.Cells, (row, cell) => (row.Contract, cell));

    [Test]
    public void A_check_asks_for_each_family_or_one_reason_says_why_none_can()
    {
        Assert.That(Cells(), Is.Not.Empty);
        ProjectSources.AssertNone(
            from at in Cells()
            where !at.Cell.IsComplete
            select $"{at.Contract.Name}, {at.Cell.Family}: {at.Cell.Checks.Count} checks, {at.Cell.Reasons.Count} reasons",
            "Put [Covers(LawFamily.…)] on the check that asks for the family, "
            + "or one [Exempts(LawFamily.…, \"why it cannot apply\")] on the fixture.");
    }

    [Test]
    public void No_reason_is_written_that_the_signature_gives() => ProjectSources.AssertNone(
        from fixture in KnownCourses.Manifest.Checks.DistinctBy(check => check.Fixture)
        from said in fixture.Fixture.GetCustomAttributes<ExemptsAttribute>()
        where said.Family != LawFamily.Structure && SignatureReasons.Of(fixture.Contract, said.Family) is not null
        select $"{fixture.Fixture.Name}: {said.Family}",
        "Remove these [Exempts]: the table says it without.");

    [Test]
    public void A_mutant_breaks_each_family_that_a_check_asks_for()
    {
        var broken = KnownSolutions.Mutants.Select(mutant => (mutant.Contract, mutant.Breaks)).ToHashSet();
        ProjectSources.AssertNone(
            from at in Cells()
            let path = KnownSolutions.PathOf(at.Contract)
            where at.Cell.Checks.Count > 0 && !broken.Contains((path, at.Cell.Family))
            select $"fixtures/Courses/…/mutants/{path}.yaml: breaks: {at.Cell.Family}",
            "Write these mutants.");
    }

    [Test]
    public void A_mutant_that_breaks_a_family_is_caught_by_a_check_of_it() => ProjectSources.AssertNone(
        from mutant in KnownSolutions.Mutants
        where mutant.Breaks is { } family
            && !mutant.CaughtBy.Any(check => TrustedJudge.Manifest.Find(check)!.Covers.Contains(family))
        select $"{mutant}: {mutant.Breaks}",
        "One of the checks that catch the mutant carries [Covers(LawFamily.…)].");

    [Test]
    public void Every_reason_is_a_sentence() =>
        Assert.That(rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Reasons), Has.All.Length.GreaterThan(15));
}
