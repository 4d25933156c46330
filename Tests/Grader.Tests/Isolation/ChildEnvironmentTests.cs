using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

/// <summary>What a child process finds in its environment.</summary>
internal sealed class ChildEnvironmentTests
{
    private static readonly ChildProgram program = new("Grader.Worker.dll", [], 1 << 20, null) { Contracts = KnownCourses.Contracts };

    [Test]
    public void Only_a_child_without_long_loops_compiles_quickly()
    {
        var training = ChildEnvironment.Of(program, "/scratch");
        var other = ChildEnvironment.Of(program with { LongLoops = false }, "/scratch");

        string[] quick = ["DOTNET_TC_QuickJitForLoops", "DOTNET_TC_CallCountingDelayMs", "DOTNET_EnableAVX512"];
        Assert.That(other.Keys.Except(training.Keys), Is.EquivalentTo(quick));
        Assert.That(training.Keys.Except(other.Keys), Is.Empty);
    }
}
