using Grader.Tests;
using Grader.Isolation;
using Grader.Tests.Isolation;
using NUnit.Framework;

namespace Grader.Hostile;

/// <summary>
/// Without a sandbox the attempts of hostile hand-ins succeed, and are seen to: what the other tests do not find would be found.
/// </summary>
[Platform("Linux", Reason = "The attempts call Linux.")]
internal sealed class CanaryTests
{
    [TestCase("leaks/ReadsHome")]
    [TestCase("leaks/ReadsTheJudgesMemory")]
    public void A_secret_that_is_got_is_found_in_the_text(string name)
    {
        using var secrets = new PlantedSecrets();

        Assert.That(Attack(name, secrets), Does.Contain(secrets.Canary));
    }

    [TestCase("leaks/ChangesTheJournal", "out/journal.jsonl")]
    [TestCase("leaks/ChangesRights", "home/notes.txt")]
    [TestCase("leaks/ConnectsByTcp", "TCP port")]
    [TestCase("leaks/SendsDatagrams", "UDP port")]
    [TestCase("leaks/ConnectsToUnixSockets", "Unix socket")]
    [TestCase("leaks/WritesTheJudgesMemory", "memory")]
    public void What_is_changed_or_reached_is_found(string name, string change)
    {
        using var secrets = new PlantedSecrets();

        Attack(name, secrets);

        Assert.That(secrets.Changes(), Has.Some.Contains(change));
    }

    /// <summary>Runs a hand-in in a process that nothing confines.</summary>
    /// <returns>What it prints.</returns>
    private static string Attack(string name, PlantedSecrets secrets)
    {
        if (name.Contains("TheJudgesMemory") && !Environment.IsPrivilegedProcess)
            Assert.Ignore("The judge hides its memory, also without a sandbox, from all but root.");

        var handIn = HostileHandIn.Read(name);
        var built = Stage.Host.Build([.. handIn.Sources, secrets.Targets]);
        using var host = new IsolationHost(KnownCourses.Contracts, Stage.Limits, workers: 0, new ProcessSandbox(Stage.Limits));
        var run = new HostileRun(host, handIn, built);
        run.Call();
        return run.Text;
    }
}
