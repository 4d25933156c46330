using FluentAssertions;
using Grader.Judging.Sheets;
using NUnit.Framework;

namespace Grader.Tests.Judging;

/// <summary>The shipped sheets give the points that the courses print.</summary>
internal sealed class SheetPointsTests
{
    private static readonly IReadOnlyList<Sheet> sheets =
        KnownCourses.Sheets;

    /// <summary>sheet10.pdf of hci-unihd/mlph_sheet10: 20 points and 33 of a bonus.</summary>
    private static readonly Dictionary<string, double> mlph22 = new()
    {
        ["1a"] = 4, ["1b"] = 2, ["1c"] = 2, ["1d"] = 4, ["1e"] = 3, ["1f"] = 5,
        ["2"] = 3,
        ["3"] = 2,
        ["4a"] = 3, ["4b"] = 5, ["4c"] = 20,
    };

    /// <summary>sheet10.pdf of heidelberg-hepml/mlph2023-Exercises: 21 points.</summary>
    private static readonly Dictionary<string, double> mlph23 = new()
    {
        ["1a"] = 2, ["1b"] = 2, ["1c"] = 2, ["1d"] = 2, ["1e"] = 2,
        ["2a"] = 1, ["2b"] = 2, ["2c"] = 2, ["2d"] = 1,
        ["3a"] = 1, ["3b"] = 1, ["3c"] = 1, ["3d"] = 1, ["3e"] = 1,
    };

    /// <summary>The problems of the exam print 5, 9, 8 and 6 credits, which are 28; the policy shares them out among the parts.</summary>
    private static readonly Dictionary<string, double> tum = new()
    {
        ["1a"] = 2, ["1b"] = 2, ["1c"] = 1,
        ["2a"] = 2.5, ["2b"] = 3, ["2c"] = 1, ["2d"] = 2.5,
        ["3a"] = 3, ["3b"] = 5,
        ["4a"] = 1, ["4b"] = 1.5, ["4c"] = 1.5, ["4d"] = 2,
    };

    /// <summary>The sheet prints none; these are the policy's.</summary>
    private static readonly Dictionary<string, double> dtu = new()
    {
        ["3.1"] = 3, ["3.1.bonus"] = 1, ["3.2"] = 4, ["3.3"] = 3,
        ["3.4.elbo"] = 6, ["3.4.sample"] = 4, ["3.4.toy"] = 6,
        ["3.5"] = 4,
    };

    /// <summary>The sheet prints none; these are the policy's: 14 for the ODE and 16 for the SDE.</summary>
    private static readonly Dictionary<string, double> ku = new()
    {
        ["1.1"] = 3, ["1.2"] = 1, ["1.3"] = 3, ["1.4"] = 5, ["1.5"] = 2, ["1.5.bonus"] = 0.5,
        ["2.1"] = 3, ["2.2"] = 1, ["2.3"] = 3, ["2.4"] = 4, ["2.5"] = 3, ["2.6"] = 2,
    };

    private static readonly Dictionary<string, Dictionary<string, double>> printed =
        new() { ["dtu"] = dtu, ["ku"] = ku, ["mlph22"] = mlph22, ["mlph23"] = mlph23, ["tum"] = tum };

    [TestCase("dtu", 30, 1)]
    [TestCase("ku", 30, 0.5)]
    [TestCase("mlph22", 20, 33)]
    [TestCase("mlph23", 21, 0)]
    [TestCase("tum", 28, 0)]
    public void A_sheet_gives_its_points_regular_and_bonus(string sheet, double regular, double bonus)
    {
        var exercises = SheetWith(sheet).Exercises;

        exercises.Where(exercise => !exercise.Bonus).Sum(exercise => exercise.Points).Should().Be(regular);
        exercises.Where(exercise => exercise.Bonus).Sum(exercise => exercise.Points).Should().Be(bonus);
    }

    [TestCase("dtu")]
    [TestCase("ku")]
    [TestCase("mlph22")]
    [TestCase("mlph23")]
    [TestCase("tum")]
    public void An_exercise_gives_its_points_by_checks_and_by_a_person_together(string sheet) =>
        SheetWith(sheet).Exercises.ToDictionary(exercise => exercise.Id, exercise => exercise.CheckPoints + exercise.RubricPoints)
            .Should().Equal(printed[sheet].ToDictionary(entry => $"{sheet}.{entry.Key}", entry => entry.Value));

    [Test]
    public void Each_problem_of_the_exam_gives_its_printed_credits() =>
        SheetWith("tum").Exercises.GroupBy(exercise => exercise.Id["tum.".Length])
            .ToDictionary(problem => problem.Key, problem => problem.Sum(exercise => exercise.Points))
            .Should().Equal(new Dictionary<char, double> { ['1'] = 5, ['2'] = 9, ['3'] = 8, ['4'] = 6 });

    [Test]
    public void The_five_sheets_have_56_exercises_and_two_bonuses_beside_them() =>
        sheets.SelectMany(sheet => sheet.Exercises).Select(exercise => exercise.Id).Should().HaveCount(56 + 2)
            .And.Contain("dtu.3.1.bonus", "ku.1.5.bonus");

    [Test]
    public void Every_sheet_is_compared() => sheets.Select(sheet => sheet.Id).Should().BeEquivalentTo(printed.Keys);

    private static Sheet SheetWith(string id) => sheets.Single(sheet => sheet.Id == id);
}
