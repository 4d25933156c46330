using FluentAssertions;
using Grader.Cli;
using Grader.Cli.Commands;
using Grader.Cli.Screen;
using Grader.Grading;
using NUnit.Framework;

namespace Grader.Tests.Cli.Commands;

public sealed class DiffCommandTests
{
    [Test]
    public void Two_gradings_of_the_same_marks_have_no_difference()
    {
        using var scratch = Graded();

        var (code, console) = Diff(scratch, csv: false);

        code.Should().Be(ExitCode.AllFine);
        console.Should().StartWith("The marks of 0 hand-ins differ between");
    }

    [Test]
    public void A_changed_mark_is_shown_with_its_reasons()
    {
        using var scratch = Graded();
        scratch.Write("in/anna/Elbo.cs", "class Elbo; // wrong");
        new GradeCommandRun(scratch, new FakeJudge()).Run(options => options with { Out = scratch["again"] });

        var (code, console) = Diff(scratch, csv: false);

        code.Should().Be(ExitCode.SomeMarkDiffers);
        console.Should().Contain("anna").And.Contain("other sources").And.Contain("1: B: passed → failed")
            .And.Contain("The marks of 1 hand-in differ").And.Contain("1 are lower now").And.NotContain("bob");
        Diff(scratch, csv: true).Console.Should().Be("Id,Name,Before,Now,Why\r\nanna,anna,2,1,other sources; 1: B: passed → failed\r\n");
    }

    [TestCase("out", "nowhere")]
    [TestCase("nowhere", "out")]
    public void A_folder_without_results_is_refused(string before, string now)
    {
        using var scratch = Graded();

        FluentActions.Invoking(() => new DiffCommand(Terminal.For(TextWriter.Null)).Run(scratch[before], scratch[now], csv: false))
            .Should().Throw<RefusedException>().WithMessage("*nowhere*does not exist*");
    }

    private static (int Code, string Console) Diff(TestFolder scratch, bool csv)
    {
        using var text = new StringWriter();
        return (new DiffCommand(Terminal.For(text)).Run(scratch["out"], scratch["again"], csv), text.ToString());
    }

    private static TestFolder Graded()
    {
        var scratch = new TestFolder();
        scratch.Write("in/anna/Elbo.cs", "class Elbo;");
        scratch.Write("in/bob/Elbo.cs", "class Elbo; // wrong");
        foreach (var output in new[] { "out", "again" })
            new GradeCommandRun(scratch, new FakeJudge()).Run(options => options with { Out = scratch[output] });
        return scratch;
    }
}
