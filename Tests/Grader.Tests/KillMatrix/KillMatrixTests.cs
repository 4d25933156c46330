using FluentAssertions;
using FluentAssertions.Execution;
using Grader.Judging.Manifests;
using Grader.Judging.Mutants;
using Grader.Judging.Running;
using Grader.Results;
using NUnit.Framework;
using VerifyNUnit;

namespace Grader.Tests.KillMatrix;

/// <summary>
/// The grader is graded: untouched stubs are not attempted, each known mistake is caught by exactly the checks that name it, and each
/// check catches one.
/// </summary>
internal sealed class KillMatrixTests
{
    private const int MutantSeeds = 3;

    /// <summary>One mistake is one mistake: a tutor would not take more than half for it.</summary>
    private const double LargestCost = 0.5 + 1e-9;

    private const string MatrixFolder = "Matrix";

    private static readonly ILookup<string, CheckDescription> checks =
        TrustedJudge.Manifest.Checks.ToLookup(check => KnownSolutions.PathOf(check.Contract));

    /// <summary>
    /// The rows of each contract, made when the first of them is asked for: a filter on one contract judges that contract's mutants only.
    /// </summary>
    private static readonly Dictionary<string, Lazy<IReadOnlyList<MatrixRow>>> rows =
        Contracts.ToDictionary(contract => contract, contract => new Lazy<IReadOnlyList<MatrixRow>>(() => JudgeMutantsOf(contract)));

    private static IEnumerable<string> Contracts => TrustedJudge.Manifest.Contracts.Select(KnownSolutions.PathOf);

    /// <summary>Each in the category of its course, so that what one course owes can be run alone.</summary>
    private static IEnumerable<TestCaseData> ContractCases() =>
        Contracts.Select(contract => new TestCaseData(contract).SetCategory(KnownSolutions.CourseOf(contract)));

    private static IEnumerable<TestCaseData> Mutants() =>
        KnownSolutions.Mutants.Select(mutant => new TestCaseData(mutant).SetCategory(KnownSolutions.CourseOf(mutant.Contract)));

    [Test]
    public void The_stubs_are_not_attempted_anywhere()
    {
        var stubs = TrustedJudge.Compile(KnownSolutions.Stubs());
        var verdicts = TrustedJudge.Judge(stubs, "stubs", new JudgeOptions { Hidden = true });

        verdicts.Should().NotBeEmpty();
        verdicts.Where(verdict => verdict.Outcome != Outcome.NotAttempted && !SkippedForAnother(verdict)).Should().BeEmpty();
    }

    [TestCaseSource(nameof(Mutants))]
    public void A_mutant_fails_exactly_the_checks_that_name_its_mistake_and_costs_what_it_is_worth(Mutant mutant)
    {
        var row = rows[mutant.Contract].Value.Single(row => ReferenceEquals(row.Mutant, mutant));

        using var all = new AssertionScope();
        row.Broken.Should().BeEmpty("a mistake breaks no check");
        row.Caught.Should().Contain(mutant.CaughtBy[0], "it names the mistake");
        mutant.CaughtBy.Except(row.EverCaught).Should().BeEmpty("every check that is listed fails for some seed");
        var fixtures = row.EverCaught.Select(FixtureOf).Concat(checks[mutant.Contract].Select(check => check.Fixture.Name)).ToHashSet();
        row.EverCaughtRegardless.Where(check => !fixtures.Contains(FixtureOf(check))).Should().BeEmpty(
            "no check of another contract fails only where the checks that it needs are ignored");
        var cost = row.CostIn([.. checks[mutant.Contract]]);
        (cost > LargestCost).Should().Be(mutant.CostsMoreBecause is { Length: > 15 },
            "{0} costs {1:P0} of the contract's points; more than half needs a reason in costs-more-because, and only that", mutant, cost);
    }

    /// <summary>Those that come with every contract have tests of their own, since their laws stand in one place.</summary>
    [TestCaseSource(nameof(ContractCases))]
    public void Every_check_catches_a_mutant_or_says_why_not(string contract)
    {
        var idle = checks[contract].Where(check => check.Derived is null).Select(check => check.Id)
            .Where(check => !rows[contract].Value.Any(row => row.Catches(check)));

        idle.Should().BeEquivalentTo(
            IdleCheck.All.Select(check => check.Check).Where(id => checks[contract].Any(check => check.Id == id)),
            "a check that catches no mutant gets one, or a reason in {0}; a check that does needs no reason", IdleCheck.File);
    }

    [TestCaseSource(nameof(ContractCases))]
    public Task The_matrix_is_complete(string contract) =>
        Verifier.Verify($"{new MatrixTable(contract, [.. checks[contract]], rows[contract].Value)}")
            .UseDirectory(MatrixFolder).UseFileName(contract.Replace('/', '.'));

    [Test]
    public void Every_matrix_is_that_of_a_contract() =>
        Repository.Files("verified.txt", $"Tests/Grader.Tests/KillMatrix/{MatrixFolder}").Select(Path.GetFileName)
            .Should().BeSubsetOf(Contracts.Select(contract => $"{contract.Replace('/', '.')}.verified.txt"));

    [Test]
    public void Every_mutant_is_of_a_contract_and_says_what_is_wrong_and_why() =>
        KnownSolutions.Mutants
            .Where(mutant => !Contracts.Contains(mutant.Contract)
                || mutant.Name.Length < 5 || mutant.Mistake.Length < 10 || mutant.Why.Length < 10 || mutant.CaughtBy.Count == 0)
            .Should().BeEmpty();

    [Test]
    public void The_mutants_of_a_contract_have_names_of_their_own() =>
        KnownSolutions.Mutants.Select(mutant => $"{mutant.Contract}/{mutant.Name}").Should().OnlyHaveUniqueItems();

    [Test]
    public void Only_checks_that_exist_have_a_reason_to_catch_nothing() =>
        IdleCheck.All.Where(idle => TrustedJudge.Manifest.Find(idle.Check) is null || idle.Why.Length < 10).Should().BeEmpty();

    private static IReadOnlyList<MatrixRow> JudgeMutantsOf(string contract) =>
    [
        .. KnownSolutions.Mutants.Where(mutant => mutant.Contract == contract)
            .AsParallel().AsOrdered().WithDegreeOfParallelism(Environment.ProcessorCount)
            .Select(mutant => MatrixRow.Of(mutant, MutantSeeds, trainedSeeds: 1)),
    ];

    private static string FixtureOf(string check) => check.Split('.')[0];

    private static bool SkippedForAnother(CheckResult verdict) =>
        verdict.Outcome == Outcome.Skipped && TrustedJudge.Manifest.Find(verdict.Check)!.Needs.Count > 0;
}
