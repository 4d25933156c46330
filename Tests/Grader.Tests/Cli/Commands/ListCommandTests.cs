using FluentAssertions;
using Grader.Cli;
using Grader.Cli.Commands;
using Grader.Cli.Screen;
using Grader.Grading;
using NUnit.Framework;

namespace Grader.Tests.Cli.Commands;

public sealed class ListCommandTests
{
    [Test]
    public void Every_exercise_and_the_sheet_show_their_points_and_who_gives_them()
    {
        using var console = new StringWriter();

        new ListCommand(Terminal.For(console), Catalogue.Load()).Run("mlph22").Should().Be(ExitCode.AllFine);

        var rows = console.ToString().Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Row("mlph22.3").Should().EndWith(["2", "0", "2", "0"]);
        Row("mlph22.4c").Should().EndWith(["+20", "0", "20", "0"]);
        Row("together")[1].Should().Be("20");
        Row("bonus")[1].Should().Be("+33");
        string[] Row(string name) => rows.First(row => row.FirstOrDefault() == name);
    }
}
