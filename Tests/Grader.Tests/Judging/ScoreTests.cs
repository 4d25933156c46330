using FluentAssertions;
using Grader.Judging;
using Grader.Judging.Manifests;
using Grader.Judging.Scoring;
using Grader.Judging.Sheets;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Judging;

internal sealed class ScoreTests
{
    private static readonly Type[] contracts = [typeof(int), typeof(long), typeof(double)];

    private static readonly SheetExercise all = new("x.1", "Losses", 12, contracts);

    private static readonly SheetExercise two = all with { Choose = 2 };

    [Test]
    public void Checks_of_all_contracts_are_weighed_together() =>
        Of(all, Outcome.Passed, Outcome.Failed, Outcome.Passed).Points.Should().Be(12 * (1 + 3) / 6.0);

    [TestCase(Outcome.Failed, Outcome.Passed, Outcome.Passed, 3)]
    [TestCase(Outcome.Passed, Outcome.Passed, Outcome.Failed, 9 + 3 * 2 / 5.0)]
    public void A_contract_with_points_of_its_own_gives_them_and_the_others_share_the_rest(
        Outcome first, Outcome second, Outcome third, double points)
    {
        var result = Of(all with { ContractPoints = new Dictionary<Type, double> { [typeof(int)] = 9 } }, first, second, third);

        (result.Points, result.MaxPoints).Should().Be((points, 12));
    }

    [Test]
    public void The_best_contracts_count_equally_where_the_student_chooses() =>
        Of(two, Outcome.Passed, Outcome.Failed, Outcome.Passed).Points.Should().Be(12);

    [Test]
    public void One_contract_fewer_than_asked_for_costs_its_share() =>
        Of(two, Outcome.NotAttempted, Outcome.Failed, Outcome.Passed).Points.Should().Be(6);

    [Test]
    public void Three_thirds_of_a_point_are_one_point() =>
        Of(all with { Points = 1, Choose = 3 }, Outcome.Passed, Outcome.Passed, Outcome.Passed).Points.Should().Be(1);

    [Test]
    public void The_points_of_a_check_in_which_the_grader_failed_are_open()
    {
        var result = Of(all, Outcome.GraderError, Outcome.Failed, Outcome.Passed);

        (result.Points, result.OpenPoints, result.MaxPoints).Should().Be((6, 2, 12));
    }

    [TestCase(Outcome.NotAttempted, 6)]
    [TestCase(Outcome.Passed, 0)]
    public void Where_the_student_chooses_points_are_open_as_far_as_they_can_count(Outcome second, double open)
    {
        var result = Of(two, Outcome.GraderError, second, Outcome.Passed);

        (result.Points, result.OpenPoints, result.MaxPoints).Should().Be((12 - open, open, 12));
    }

    [Test]
    public void The_highest_total_counts_deductions_only_once()
    {
        var marked = Of(all, Outcome.GraderError, Outcome.Failed, Outcome.Failed) with
        {
            Rubric = [new RubricItem("Missing units", -1) { Mark = new RubricMark(true, -1) }],
        };

        (marked.Total, marked.HighestTotal).Should().Be((0, 1));
    }

    [Test]
    public void Checks_give_what_the_rubric_leaves()
    {
        var exercise = all with { Rubric = [new RubricItem("Says why", 3), new RubricItem("Too long", -1)] };

        var result = Of(exercise, Outcome.Passed, Outcome.Passed, Outcome.Passed);

        (result.Points, result.MaxPoints, result.Total, result.MaxTotal, result.WaitingPoints).Should().Be((9, 9, 9, 12, 3));
    }

    [TestCase(0, 8)]
    [TestCase(4, 12)]
    [TestCase(8, 12)]
    public void What_stands_in_for_checks_gives_no_more_than_they_would(double given, double total)
    {
        RubricItem other = new("Another loss", 12) { StandsIn = true, Mark = new RubricMark(true, given) };

        var result = Of(all with { Choose = 3, Rubric = [other] }, Outcome.Passed, Outcome.Failed, Outcome.Passed);

        (result.Total, result.MaxTotal, result.WaitingPoints).Should().Be((total, 12, 0));
    }

    [Test]
    public void A_bonus_adds_points_but_nobody_needs_it_for_full_marks()
    {
        var bonus = Of(all with { Bonus = true }, Outcome.Passed, Outcome.Passed, Outcome.Passed);
        var result =
            new HandInResult(new HandInInfo("anna", "Anna", ""), "x", [Of(all, Outcome.Passed, Outcome.Failed, Outcome.Passed), bonus]);

        result.MaxPoints.Should().Be(12);
        result.MaxTotal.Should().Be(12);
        result.Total.Should().Be(8 + 12);
    }

    /// <summary>One check for each contract, with the weights 1, 2 and 3.</summary>
    private static ExerciseResult Of(SheetExercise exercise, params Outcome[] outcomes)
    {
        var checks = contracts.Select(
            (contract, i) => new CheckDescription($"{contract.Name}.Is_right", "Is right", contract, contract) { Weight = i + 1 }).ToList();
        var evidence = new Evidence();
        foreach (var (check, outcome) in checks.Zip(outcomes))
            evidence.Record(new CheckResult(check.Id, exercise.Id, check.Title, outcome, check.Weight, check.Cites));

        return Score.Of(exercise, checks, evidence, hidden: true);
    }
}
