using Grader.Isolation;
using Grader.Results;
using Grader.Tests.Isolation;
using NUnit.Framework;

namespace Grader.Hostile;

/// <summary>Every hand-in of fixtures/hostile ends as its expected.txt says, learns nothing, and leaves nothing behind.</summary>
internal sealed class HostileHandInTests
{
    private static IEnumerable<string> Names() => HostileHandIn.Names();

    [TestCaseSource(nameof(Names))]
    public void A_hostile_hand_in_ends_as_expected(string name)
    {
        var handIn = HostileHandIn.Read(name, Stage.Confinement.Level);
        Requirements.Check(handIn.Expected.Needs);
        var built = Stage.Host.Build([.. handIn.Sources, .. handIn.Sources.Any(NeedsTargets) ? [Stage.Secrets.Targets] : (SourceFile[])[]]);
        Assert.That(built.Messages.Where(message => message.Severity == Severity.Error), MayHaveErrors(handIn) ? Is.Not.Null : Is.Empty);
        var run = new HostileRun(Stage.HostFor(handIn), handIn, built);
        run.Call();
        run.Grade();

        Assert.Multiple(() =>
        {
            Assert.That(run.Surprises, Is.Empty, run.Text);
            Assert.That(run.Text, Does.Not.Contain(Stage.Secrets.Canary), "it got a secret");
            Assert.That(Stage.Secrets.Changes(), Is.Empty, "it reached or changed something");
            if (OperatingSystem.IsLinux())
                Assert.That(() => Leftovers.Processes(Stage.Paths.ChildFolders), Is.Empty.After(5000, 50), "it left a process");
        });
    }

    [Test]
    public void There_are_at_least_120() => Assert.That(Names().Count(), Is.AtLeast(120));

    /// <summary>Whether errors of the compiler are what it is about; elsewhere they would mean that nothing was tried.</summary>
    private static bool MayHaveErrors(HostileHandIn handIn) =>
        handIn.Expected.Messages.Count > 0 || handIn.Name.StartsWith("build/", StringComparison.Ordinal)
        || handIn.Expected.Calls.Any(call => call.Outcome == nameof(StudentFault.DoesNotCompile));

    private static bool NeedsTargets(SourceFile source) => source.Text.Contains("Targets.", StringComparison.Ordinal);
}
