using FluentAssertions;
using Grader.Judging.Running;
using Grader.Judging.Sheets;
using Grader.Tests.KillMatrix;
using NUnit.Framework;

namespace Grader.Tests.Cli.HandIns;

/// <summary>The students of the shipped archives get the marks that they deserve, exercises that train left out.</summary>
[Parallelizable(ParallelScope.Children)]
internal sealed class MarksTests
{
    private static IEnumerable<MadeUp> Students => ((Course[])[TumMoodle.Course, Mlph22Moodle.Course, Mlph23Moodle.Course])
        .SelectMany(course => course.Students).Where(student => student.Deserves is not null);

    [TestCaseSource(nameof(Students))]
    public void A_hand_in_gets_the_marks_that_it_deserves(MadeUp student)
    {
        var solution = TrustedJudge.Compile(student.Work().Sources());

        var given = Marks.Of(TrustedJudge.Judge(solution, student.Name, WithoutTraining(student.Sheet), new JudgeOptions { Hidden = true, Quick = true }));

        given.Should().BeEquivalentTo(student.Deserves);
    }

    private static Sheet WithoutTraining(string id)
    {
        var sheet = TrustedJudge.Sheets.Single(sheet => sheet.Id == id);
        return sheet with { Exercises = [.. sheet.Exercises.Select(exercise => exercise with { Contracts = [.. exercise.Contracts.Except(TrustedJudge.Training)] })] };
    }
}
