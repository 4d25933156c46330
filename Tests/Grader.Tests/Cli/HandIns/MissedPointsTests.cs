using FluentAssertions;
using Grader.Judging.Running;
using Grader.Judging.Sheets;
using Grader.Tests.KillMatrix;
using NUnit.Framework;

namespace Grader.Tests.Cli.HandIns;

/// <summary>The students of the shipped archives miss the points that they should and no others, trainings left out.</summary>
[Parallelizable(ParallelScope.Children)]
internal sealed class MissedPointsTests
{
    private static readonly MadeUpClass[] classes = [KuMoodle.Class, TumMoodle.Class, Mlph22Moodle.Class, Mlph23Moodle.Class];

    private static IEnumerable<CourseStudent> Students => classes
        .SelectMany(made => made.Students).Where(student => student.Expected is not null);

    [TestCaseSource(nameof(Students))]
    public void A_hand_in_misses_the_points_that_it_should(CourseStudent student)
    {
        var solution = TrustedJudge.Compile(student.Sources().ToSourceFiles());

        var options = new JudgeOptions { Hidden = true, Quick = true };
        var missed = MissedPoints.Of(TrustedJudge.Judge(solution, student.Name, WithoutTraining(student.Sheet), options));

        missed.Should().BeEquivalentTo(student.Expected);
    }

    private static Sheet WithoutTraining(string id)
    {
        var sheet = TrustedJudge.Sheets.Single(sheet => sheet.Id == id);
        var exercises = sheet.Exercises.Select(exercise =>
            exercise with { Contracts = [.. exercise.Contracts.Except(TrustedJudge.Training)] });
        return sheet with { Exercises = [.. exercises] };
    }
}
