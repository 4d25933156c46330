using FluentAssertions;
using FluentAssertions.Execution;
using Grader.Isolation;
using Grader.Results;
using Grader.Tests.Isolation;
using NUnit.Framework;

namespace Grader.Hostile;

/// <summary>Sources on which the compiler works for minutes.</summary>
[Category("S9")]
internal sealed class CompilerTimeTests
{
    private const string Lambdas = "build/CompilerBomb";
    private const string SlowFile = "Bomb.cs";
    private const string Overrun = "did not finish within 4 s";

    [Test]
    public void A_file_on_which_the_compiler_never_ends_costs_its_own_contracts_and_the_next_hand_in_builds()
    {
        using var host = Stage.NewHost(IsolationPaths.Default());
        var others = HostileHandIn.Read(Lambdas).Sources.Where(source => source.Path != SlowFile);
        var (plain, withContract) = ("static class Bomb", "abstract class Bomb : Grader.Contracts.Diffusion.IPosteriorKl");
        var slow = new SourceFile(SlowFile, Slow().Text.Replace(plain, withContract, StringComparison.Ordinal));

        var built = host.Build([.. others, slow, new SourceFile("Untouched.cs", "public interface IUntouched;")]);

        using (new AssertionScope())
        {
            built.Failure.Should().BeNull();
            built.Messages.Should().ContainSingle(message => message.File == SlowFile).Which.Text.Should().Contain(Overrun);
            built.UnbuiltContracts.Should().ContainSingle().Which.Key.Should().EndWith(".IPosteriorKl");
        }

        host.Build([Slow()]).Failure.Should().Contain(Overrun, "a hand-in of nothing else is not built");
        host.Build(HostileHandIn.Read("contracts/NotAttempted").Sources).Assembly.Should().NotBeNull();
    }

    [Test]
    public void A_table_of_many_numbers_costs_no_other_file()
    {
        var table = new SourceFile("Table.cs", $"static class Table {{ static readonly int[][] rows = [{Rows(20_000)}]; }}");

        var built = Stage.Host.Build([table, .. HostileHandIn.Read("contracts/NotAttempted").Sources]);

        built.Assembly.Should().NotBeNull();
        built.UnbuiltContracts.Should().BeEmpty();
    }

    private static string Rows(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"[{i},1,2,3,4,5,6,7,8,9],"));

    private static SourceFile Slow() => HostileHandIn.Read(Lambdas).Sources.Single(source => source.Path == SlowFile);
}
