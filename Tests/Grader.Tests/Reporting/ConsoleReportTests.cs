using Grader.Reporting;
using Grader.Results;
using NUnit.Framework;
using Spectre.Console.Rendering;
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

    [TestCase(60)]
    [TestCase(80)]
    [TestCase(120)]
    public void A_table_of_many_exercises_fits_any_terminal(int width)
    {
        var names = new[] { "Anna-Katharina Freifrau von und zu Guttenberg-Hohenzollern", "李小龙", "Bo" };
        var ids = Enumerable.Range(1, 13).Select(number => $"dtu.{number}a");
        var rows = names.Select(name => Row(name, [.. ids])).ToList();

        var table = Output(width, report => report.WriteTable(rows));

        var lines = table[..table.IndexOf('○')].Split('\n');
        Assert.That(lines.Select(line => new Segment(line).CellCount()), Is.All.LessThanOrEqualTo(width));
        foreach (var id in ids)
            Assert.That(table, Does.Match($@"\b{id[4..]}\b"));
        Assert.That(lines.Count(line => line.TrimStart().StartsWith("李小龙", StringComparison.Ordinal)),
            Is.EqualTo(lines.Count(line => line.Contains("Anna-Katharin", StringComparison.Ordinal))), "a row is a line");
        Assert.That(table, Does.Contain("Points").And.Contain("26/26"));
    }

    [Test]
    public Task Very_many_are_counted()
    {
        var rows = Enumerable.Range(0, 201).Select(number => Row($"{number}", ["dtu.1a", "dtu.1b"]));

        return Verify(Output(60, report => report.WriteTable([.. rows])));
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

    private static GradeRow Row(string name, IReadOnlyList<string> exercises)
    {
        var cells = exercises.Select(id => new GradeCell(id, id[4..], 2, 2, 2, "2", 0, false, new HashSet<Outcome> { Outcome.Passed }));
        return new(new HandInInfo(name, name, "0"), "dtu", [.. cells])
        {
            Total = 2 * exercises.Count,
            HighestTotal = 2 * exercises.Count,
            MaxTotal = 2 * exercises.Count,
        };
    }

    private static string Output(int width, Action<ConsoleReport> write) =>
        PlainConsole.Output(width, console => write(new ConsoleReport(console)));
}
