using Grader.Reporting;
using Grader.Results;
using NUnit.Framework;
using static VerifyNUnit.Verifier;

namespace Grader.Tests.Reporting;

internal sealed class ScreenOfFeedbackTests
{
    [Test]
    public Task Leads_with_what_failed() => Verify(Output([SampleResults.HandIn], checksElsewhere: 3));

    [Test]
    public void Fits_a_screen_whatever_fails()
    {
        var exercise = SampleResults.HandIn.Exercises.First(exercise => exercise.Checks.Any(check => check.Outcome == Outcome.Failed));
        var failed = exercise.Checks.First(check => check.Outcome == Outcome.Failed);
        var all = exercise with { Checks = [.. Enumerable.Range(0, 60).Select(i => failed with { Check = $"{failed.Check}_{i}" })] };

        var output = Output([SampleResults.HandIn with { Exercises = [all, all with { Id = "dtu.9" }] }]);

        Assert.That(output.Split('\n'), Has.Length.AtMost(40));
        Assert.That(output, Does.Contain("… and 113 more."));
    }

    [Test]
    public void Shows_the_sheet_of_which_most_is_attempted_and_names_the_others()
    {
        var other = SampleResults.SelfCheck with { Sheet = "ku" };
        var untouched = other with { Sheet = "tum", Exercises = [] };

        var output = Output([other, untouched, SampleResults.HandIn]);

        Assert.That(output, Does.Contain("on sheet dtu\n").And.Contain("On sheet ku: ").And.Not.Contain("tum"));
    }

    [Test]
    public void No_text_of_a_hand_in_controls_the_terminal() =>
        Assert.That(Output([SampleResults.HostileHandIn]).Where(character => char.IsControl(character) && character != '\n'), Is.Empty);

    private static string Output(IReadOnlyList<HandInResult> results, int checksElsewhere = 0) =>
        PlainConsole.Output(100, console => new ScreenOfFeedback(console).Write(results, checksElsewhere));
}
