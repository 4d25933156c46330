using Grader.Reporting;
using Grader.Results;
using NUnit.Framework;
using static VerifyNUnit.Verifier;

namespace Grader.Tests.Reporting;

internal sealed class ConsoleReportTests
{
    [Test]
    public Task Lists_one_hand_in() => Verify(Output(80, report => report.Write(SampleResults.HandIn)));

    [Test]
    public Task Fits_a_narrow_terminal() => Verify(Output(44, report => report.Write(SampleResults.SelfCheck)));

    [Test]
    public Task Tabulates_many()
    {
        var results = new[] { SampleResults.HandIn, SampleResults.SelfCheck, SampleResults.HostileHandIn };
        return Verify(Output(100, report => report.WriteTable([.. results.Select(GradeRow.Of)])));
    }

    [Test]
    public void A_hand_in_on_which_the_grader_failed_has_no_points_in_the_table()
    {
        var message = new Message(MessageKind.GraderError, "", 0, "The grader itself failed: out of disk");
        var failed = new HandInResult(SampleResults.HandIn.HandIn, "dtu", []) { Messages = [message] };

        var table = Output(100, report => report.WriteTable([GradeRow.Of(SampleResults.SelfCheck), GradeRow.Of(failed)]));

        Assert.That(table, Does.Contain(" ?\n").And.Not.Contain("0/0"));
    }

    [Test]
    public void No_text_of_a_hand_in_controls_the_terminal()
    {
        var output = Output(120, report => report.Write(SampleResults.HostileHandIn))
            + Output(120, report => report.WriteTable([GradeRow.Of(SampleResults.HostileHandIn)]));
        Assert.That(output.Where(character => char.IsControl(character) && character != '\n'), Is.Empty);
        Assert.That(output, Does.Not.Contain("\u202e"));
        Assert.That(output, Does.Contain("[link]"), "square brackets are markup to the console library");
    }

    private static string Output(int width, Action<ConsoleReport> write) =>
        PlainConsole.Output(width, console => write(new ConsoleReport(console)));
}
