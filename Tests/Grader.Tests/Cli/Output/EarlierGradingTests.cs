using FluentAssertions;
using Grader.Grading;
using Grader.Grading.Files;
using Grader.Grading.Journal;
using Grader.Grading.Output;
using Grader.Reporting;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Cli.Output;

public sealed class EarlierGradingTests
{
    private static readonly CheckResult failed = ToyResults.Check("A", Outcome.Failed);

    [Test]
    public void What_a_person_decided_is_no_change_of_the_checks()
    {
        var found = ToyResults.Result("anna", failed);
        var decided = found with { Exercises = [found.Exercises[0] with { Points = 1, Checks = [failed.Overridden(1, true, "Right.")] }] };

        Written(decided).Shows(new GradedHandIn(GradeRow.Of(decided), PointsSummary.Of(found), [])).Should().BeTrue();
    }

    [Test]
    public void Other_points_and_results_without_trainings_have_not_been_shown()
    {
        var (found, better) = (ToyResults.Result("anna", failed), ToyResults.Result("anna", ToyResults.Check("A")));
        var graded = new GradedHandIn(GradeRow.Of(better), PointsSummary.Of(better), []);

        Written(found).Shows(graded).Should().BeFalse();
        Written(better with { Quick = true }).Shows(graded).Should().BeFalse();
        Written(better).Shows(graded).Should().BeTrue();
    }

    private static EarlierGrading Written(HandInResult result)
    {
        using var scratch = new TestFolder();
        var output = new OutputFolder(scratch.Folder);
        AtomicFile.Write(output.Results, file => ResultsFile.Write(file, [result], "1"));
        return EarlierGrading.Read(output);
    }
}
