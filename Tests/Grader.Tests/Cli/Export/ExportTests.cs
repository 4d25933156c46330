using System.IO.Compression;
using FluentAssertions;
using Grader.Cli;
using Grader.Cli.Export;
using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Reporting.Export;
using Grader.Tests.Cli.Commands;
using NUnit.Framework;

namespace Grader.Tests.Cli.Export;

public sealed class ExportTests
{
    private const string Worksheet = "Identifier,Full name,Grade,Maximum Grade\nParticipant 12,Anna Lee,,2.00\nParticipant 13,Bo,,2.00\n";

    [Test]
    public void A_worksheet_is_filled_beside_the_one_that_was_downloaded()
    {
        using var scratch = Graded();
        var worksheet = scratch.Write("worksheet.csv", Worksheet);

        var (code, console) = Run(terminal => new TableExport(terminal).Run(new(scratch["out"], worksheet)));

        code.Should().Be(ExitCode.AllFine);
        File.ReadAllText(scratch["out/export/worksheet.csv"]).Should().Be(Worksheet.Replace("Lee,,", "Lee,2,", StringComparison.Ordinal));
        File.ReadAllText(worksheet).Should().Be(Worksheet);
        console.Should().Contain("Without a hand-in (their rows stay as they were):").And.Contain("  Bo (13)")
            .And.Contain("1 of 2 rows filled in, from 1 hand-ins.");
        FluentActions.Invoking(() => Run(terminal => new TableExport(terminal).Run(new(scratch["out"], worksheet) { Out = worksheet })))
            .Should().Throw<RefusedException>().WithMessage("*is the file as downloaded, which is kept.*");
    }

    [Test]
    public void Feedback_is_packed_in_the_folders_that_Moodle_expects_and_twice_to_the_same_bytes()
    {
        using var scratch = Graded();
        var options = new FeedbackExportOptions(scratch["out"]) { Out = scratch["feedback.zip"] };

        Run(terminal => new FeedbackExport(terminal).Run(options)).Console.Should().Contain("1 feedback pages of 1 hand-ins packed.");

        var bytes = File.ReadAllBytes(scratch["feedback.zip"]);
        using (var zip = ZipFile.OpenRead(scratch["feedback.zip"]))
            zip.Entries.Select(entry => entry.FullName).Should().Equal("Anna Lee_12_assignsubmission_file_/feedback.html");
        Run(terminal => new FeedbackExport(terminal).Run(options));
        File.ReadAllBytes(scratch["feedback.zip"]).Should().Equal(bytes);
    }

    [Test]
    public void A_worksheet_tells_the_folder_of_each_member_of_a_group()
    {
        using var scratch = Graded("Anna Lee\n13\nGhost");
        var without = Run(terminal => new FeedbackExport(terminal).Run(new(scratch["out"])));
        without.Console.Should().Contain("Left out:").And.Contain("Give --worksheet.");

        var worksheet = scratch.Write("worksheet.csv", Worksheet);
        var (_, console) = Run(terminal => new FeedbackExport(terminal).Run(new(scratch["out"]) { Worksheet = worksheet }));

        using var zip = ZipFile.OpenRead(scratch["out/export/moodle-feedback.zip"]);
        zip.Entries.Select(entry => entry.FullName).Should().Equal(
            "Anna Lee_12_assignsubmission_file_/feedback.html", "Bo_13_assignsubmission_file_/feedback.html");
        console.Should().Contain("member \"Ghost\" of hand-in anna-lee-12: no row has this key or name.");
    }

    [Test]
    public void Every_other_form_is_a_file_for_each_hand_in()
    {
        using var scratch = Graded();
        foreach (var format in ExportFormat.All)
            Run(terminal => new FormatExport(terminal).Run(new(format, scratch["out"]))).Code.Should().Be(ExitCode.AllFine);

        scratch.Contents("out/export").Keys.Should().Equal(
            "classroom50/anna-lee-12/result.json", "exercism/anna-lee-12/results.json", "gradescope/anna-lee-12/results.json",
            "junit/anna-lee-12/junit.xml", "prairielearn/anna-lee-12/results.json");
    }

    [Test]
    public void Only_what_the_other_system_knows_can_be_set()
    {
        using var scratch = Graded();
        var classroom = ExportFormat.All.Single(format => format.Name == "classroom50");

        Run(terminal => new FormatExport(terminal).Run(new(classroom, scratch["out"]) { Given = ["commit=a=b"] }));

        File.ReadAllText(scratch["out/export/classroom50/anna-lee-12/result.json"]).Should().Contain("\"commit\": \"a=b\"");
        var wrong = new FormatExportOptions(classroom, scratch["out"]) { Given = ["score=9"] };
        FluentActions.Invoking(() => Run(terminal => new FormatExport(terminal).Run(wrong)))
            .Should().Throw<RefusedException>().WithMessage("--set score=9: write <key>=<value>, with one of the keys classroom, *");
    }

    private static TestFolder Graded(string? members = null)
    {
        var scratch = new TestFolder();
        scratch.Write("in/Anna Lee_12_assignsubmission_file/Elbo.cs", "class Elbo;");
        if (members is not null)
            scratch.Write("in/Anna Lee_12_assignsubmission_file/members.txt", members);

        new GradeCommandRun(scratch, new FakeJudge()).Run().Should().Be(ExitCode.AllFine);
        return scratch;
    }

    private static (int Code, string Console) Run(Func<Spectre.Console.IAnsiConsole, int> export)
    {
        using var text = new StringWriter();
        var code = export(Terminal.For(text));
        return (code, text.ToString());
    }
}
