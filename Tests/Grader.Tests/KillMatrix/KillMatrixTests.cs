using System.Text;
using FluentAssertions;
using Grader.Judging.Running;
using Grader.Results;
using NUnit.Framework;
using VerifyNUnit;

namespace Grader.Tests.KillMatrix;

/// <summary>
/// The grader is graded: the untouched template is not attempted, and each catalogued mistake is caught by exactly the checks that name it.
/// </summary>
internal sealed class KillMatrixTests
{
    private const int MutantSeeds = 3;

    /// <summary>The rows of each solution file, made when the first of them is asked for: a filter on one contract judges that contract's mutants only.</summary>
    private static readonly Dictionary<string, Lazy<IReadOnlyList<MatrixRow>>> rows = Catalogue.Mutants.GroupBy(mutant => mutant.File).ToDictionary(
        file => file.Key,
        file => new Lazy<IReadOnlyList<MatrixRow>>(() =>
            [.. file.AsParallel().AsOrdered().WithDegreeOfParallelism(Environment.ProcessorCount).Select(mutant => MatrixRow.Of(mutant, MutantSeeds, trainedSeeds: 1))]));

    [Test]
    public void The_template_is_not_attempted_anywhere()
    {
        var verdicts = Bench.Judge(Bench.Compile(Catalogue.Template()), "template", new JudgeOptions { Hidden = true });

        verdicts.Should().NotBeEmpty();
        verdicts.Where(verdict => verdict.Outcome != Outcome.NotAttempted && !SkippedForAnother(verdict)).Should().BeEmpty();
    }

    [TestCaseSource(typeof(Catalogue), nameof(Catalogue.Mutants))]
    public void A_mutant_fails_exactly_the_checks_that_name_its_mistake(Mutant mutant)
    {
        var row = rows[mutant.File].Value.Single(row => ReferenceEquals(row.Mutant, mutant));

        row.Caught.Should().Contain(mutant.CaughtBy[0], "it names the mistake");
        mutant.CaughtBy.Except(row.EverCaught).Should().BeEmpty("every check that is listed fails for some seed");
        row.EverCaught.Except(mutant.CaughtBy).Should().BeEmpty("no other check fails for any seed");
    }

    [Test]
    public Task The_matrix_is_complete()
    {
        TestContext.Out.WriteLine(Table());
        return Verifier.Verify(Table());
    }

    [Test]
    public void Every_mutant_says_what_is_wrong_and_why() =>
        Catalogue.Mutants.Where(mutant => mutant.Mistake.Length < 10 || mutant.Why.Length < 10 || mutant.CaughtBy.Count == 0).Should().BeEmpty();

    private static bool SkippedForAnother(CheckResult verdict) =>
        verdict.Outcome == Outcome.Skipped && Bench.Manifest.Find(verdict.Check)!.Needs.Count > 0;

    private static string Table()
    {
        var table = new StringBuilder();
        foreach (var (file, made) in rows.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            table.AppendLine($"{file}: {made.Value.Count} mutants, {made.Value.Count(row => row.Caught.Any())} caught");
            foreach (var row in made.Value)
                table.AppendLine($"  {row.Mutant.Name,-34} {string.Join(", ", row.Caught.Select(check => check[(check.IndexOf('.') + 1)..]))}");
        }

        return table.ToString().ReplaceLineEndings("\n");
    }
}
