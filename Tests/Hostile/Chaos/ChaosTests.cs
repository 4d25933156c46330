using System.Diagnostics;
using System.Runtime.Versioning;
using FluentAssertions;
using Grader.Cli;
using Grader.Tests;
using Grader.Tests.Cli.EndToEnd;
using NUnit.Framework;

namespace Grader.Hostile.Chaos;

/// <summary>
/// A grading to which everything happens at once ends with the very bytes of one that nobody disturbed. Longer by hand:
/// GRADER_CHAOS_HAND_INS=500 GRADER_CHAOS_KILLS=20 GRADER_CHAOS_SEED=n dotnet test Tests/Hostile --filter Chaos.
/// </summary>
[Parallelizable(ParallelScope.None)]
[UnsupportedOSPlatform("windows")]
[Platform("Linux", Reason = "Elsewhere processes and their folders are not listed.")]
internal sealed class ChaosTests
{
    private const int UsualHandIns = 20;
    private const int UsualKills = 3;
    private static readonly TimeSpan endOfChildren = TimeSpan.FromSeconds(30);

    private readonly int seed = Settings.Number("GRADER_CHAOS_SEED", Environment.TickCount);

    [Test]
    public void A_grading_of_killers_that_is_killed_and_sabotaged_ends_with_the_bytes_of_an_undisturbed_one()
    {
        using var scratch = new TestFolder();
        var random = new Random(seed);
        var handIns = Settings.Number("GRADER_CHAOS_HAND_INS", UsualHandIns);
        var kills = Settings.Number("GRADER_CHAOS_KILLS", UsualKills);
        ChaoticCourse.Write(scratch, "in", handIns, random);
        Directory.CreateDirectory(scratch["tmp"]);
        scratch.Write("key", "a key for both");
        File.SetUnixFileMode(scratch["key"], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var clock = Stopwatch.StartNew();

        Grade(scratch, "whole");
        var (undisturbed, length) = (clock.Elapsed, Length(scratch, "whole"));
        var sabotaged = Disturb(scratch, random, kills, length);
        Grade(scratch, "out");

        TestContext.Out.WriteLine($"Seed {seed}: {handIns} hand-ins graded in {undisturbed.TotalSeconds:0} s undisturbed; then the judge "
            + $"was killed {kills} times and children {sabotaged} times, {clock.Elapsed.TotalSeconds:0} s in all.");
        AssertEqual(Results(scratch, "out"), Results(scratch, "whole"));
        AwaitNoChildren(scratch);
        // The runtime of a killed process leaves its sockets for debuggers, which are no folders.
        Directory.GetDirectories(scratch["tmp"]).Should().BeEmpty("the last run has removed what killed runs left");
    }

    /// <summary>Kills the judge again and again, each time a little further on.</summary>
    /// <returns>How many children were killed meanwhile.</returns>
    private static int Disturb(TestFolder scratch, Random random, int kills, long length)
    {
        using var saboteur = new Saboteur(scratch["tmp"], random);
        for (var kill = 0; kill < kills; kill++)
        {
            var enough = (long)(length * (kill + random.NextDouble()) / kills);
            using var grader = Start(scratch, "out");
            grader.WaitUntil(() => Length(scratch, "out") >= enough);
            if (kill == kills / 2)
                AssertIsRefused(scratch, grader);
            grader.Kill();
        }

        return saboteur.Killed;
    }

    private static void AssertIsRefused(TestFolder scratch, GraderProcess other)
    {
        using var second = Start(scratch, "out");
        var code = second.WaitForEnd();
        if (!other.HasEnded)
            (code, second.Console.Contains("in use", StringComparison.Ordinal)).Should().Be((ExitCode.BadInput, true), second.Console);
    }

    private static void Grade(TestFolder scratch, string output)
    {
        using var grader = Start(scratch, output);
        grader.WaitForEnd().Should().Be(ExitCode.AllFine, grader.Console);
    }

    /// <summary>A share of all hand-ins is all of them, and no near copies are looked for: each is one of all others.</summary>
    private static GraderProcess Start(TestFolder scratch, string output) => GraderProcess.StartWith(
        [("TMPDIR", scratch["tmp"])],
        "grade", scratch["in"], "--sheet", "dtu", "--quick", "--out", scratch[output], "--key", scratch["key"], "--shard", "1/1");

    private static void AwaitNoChildren(TestFolder scratch)
    {
        var waited = Stopwatch.StartNew();
        while (Leftovers.ProcessesBelow(scratch["tmp"]).Any() && waited.Elapsed < endOfChildren)
            Thread.Sleep(100);

        Leftovers.ProcessesBelow(scratch["tmp"]).Should().BeEmpty("nothing runs on");
    }

    // The length alone: while the grader runs, nobody else can read its journal.
    private static long Length(TestFolder scratch, string output) =>
        new FileInfo(scratch[$"{output}/journal.jsonl"]) is { Exists: true } journal ? journal.Length : 0;

    private void AssertEqual(Dictionary<string, string> results, Dictionary<string, string> undisturbed)
    {
        results.Keys.Should().BeEquivalentTo(undisturbed.Keys, $"the seed is {seed}");
        foreach (var (file, text) in undisturbed)
            results[file].Should().Be(text, $"{file} is undisturbed; the seed is {seed}");
    }

    private static Dictionary<string, string> Results(TestFolder scratch, string output) =>
        scratch.Contents(output).Where(file => file.Key != "journal.jsonl").ToDictionary();
}
