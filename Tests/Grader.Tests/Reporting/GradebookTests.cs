using Grader.Reporting;
using Grader.Results;
using NUnit.Framework;
using static VerifyNUnit.Verifier;

namespace Grader.Tests.Reporting;

internal sealed class GradebookTests
{
    [Test]
    public Task Has_one_row_for_each_hand_in_and_one_column_for_each_exercise() =>
        Verify(Rendered(SampleResults.HandIn, SampleResults.SelfCheck, SampleResults.HostileHandIn), "csv");

    [TestCase("Müller, Jürgen", "\"Müller, Jürgen\"")]
    [TestCase("Ann \"the\" Lee", "\"Ann \"\"the\"\" Lee\"")]
    [TestCase("=HYPERLINK(1)", "\"'=HYPERLINK(1)\"")]
    [TestCase("+1", "\"'+1\"")]
    [TestCase("-1", "\"'-1\"")]
    [TestCase("@SUM(A1)", "\"'@SUM(A1)\"")]
    [TestCase("\t=1+1", "\"'=1+1\"")]
    [TestCase("two\r\nlines", "two lines")]
    public void A_name_is_one_cell_and_no_formula(string name, string cell)
    {
        var csv = Rendered(SampleResults.HandIn with { HandIn = SampleResults.HandIn.HandIn with { Name = name } });
        Assert.That(csv.Split("\r\n")[1], Does.StartWith($"ada-lovelace-12345,{cell},"));
    }

    [Test]
    public void A_failure_of_the_grader_is_not_called_an_error_of_the_compiler()
    {
        var message = new Message(MessageKind.GraderError, "", 0, "The grader itself failed: out of disk");
        var failed = SampleResults.HandIn with { Messages = [message] };
        Assert.That(Rendered(failed), Does.Contain("The grader itself failed: out of disk").And.Not.Contain("does not compile"));
    }

    [Test]
    public void Open_points_are_a_remark_beside_the_points_that_are_sure()
    {
        var csv = Rendered(SampleResults.HandIn);

        Assert.That(csv, Does.Contain(",4.5,17,").And.Contain("points open: from 4.5 to 6;"));
    }

    [Test]
    public void A_hand_in_on_which_the_grader_failed_has_no_points_and_no_maximum()
    {
        var message = new Message(MessageKind.GraderError, "", 0, "The grader itself failed: out of disk");
        var failed = new HandInResult(SampleResults.HandIn.HandIn, "dtu", []) { Messages = [message] };

        Assert.That(Rendered(failed).Split("\r\n")[1], Does.Contain(",dtu,,,The grader itself failed: out of disk,"));
    }

    private static string Rendered(params HandInResult[] results) => Gradebook.Render([.. results.Select(GradeRow.Of)]);
}
