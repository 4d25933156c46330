using FluentAssertions;
using Grader.Cli;
using Grader.Cli.Commands;
using Grader.Cli.Screen;
using NUnit.Framework;

namespace Grader.Tests.Cli.Commands;

public sealed class CheckCommandTests
{
    [TestCase("class Elbo;", 1, ExitCode.AllFine)]
    [TestCase("class Elbo; // wrong", 1, ExitCode.SomeCheckFailed)]
    [TestCase("class Elbo; // wrong", 0, ExitCode.AllFine)]
    public void A_failed_check_decides_the_exit_code_unless_it_only_informs(string source, double weight, int code)
    {
        using var scratch = new TestFolder();
        scratch.Write("anna/Elbo.cs", source);
        using var console = new StringWriter();
        var command = new CheckCommand(Terminal.For(console), "test", _ => new FakeJudge { WeightOfSecond = weight });

        command.Run([GradeCommandRun.Toy], new CheckOptions(scratch["anna"]), CancellationToken.None).Should().Be(code, $"{console}");
    }
}
