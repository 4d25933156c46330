using System.Diagnostics;
using System.Runtime.Versioning;
using FluentAssertions;
using Grader.Cli;
using Grader.Tests.Cli;
using NUnit.Framework;

namespace Grader.Hostile.Chaos;

/// <summary>
/// A grading to which everything happens at once ends with the very bytes of one that nobody disturbed. Longer by hand:
/// GRADER_CHAOS_HAND_INS=500 GRADER_CHAOS_KILLS=20 GRADER_CHAOS_SEED=n dotnet test Tests/Hostile --filter Chaos. Disks become full only
/// where the test may mount some of its own, and the clock moves only where there is a C compiler.
/// </summary>
[Parallelizable(ParallelScope.None)]
[UnsupportedOSPlatform("windows")]
[Platform("Linux", Reason = "Elsewhere processes and their folders are not listed.")]
[Category("S15")]
internal sealed class ChaosTests
{
    private const string Disk = "disk";
    private const string Output = $"{Disk}/out";
    private const int UsualHandIns = 20;
    private const int UsualKills = 3;
    private const int EachPause = 5;
    private const int EachFullDisk = 3;
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(12); // Longer than a call may take.
    private static readonly TimeSpan endOfChildren = TimeSpan.FromSeconds(30);

    private readonly int seed = Settings.Number("GRADER_CHAOS_SEED", Environment.TickCount);

    [Test]
    public void A_grading_of_killers_that_is_killed_and_sabotaged_ends_with_the_bytes_of_an_undisturbed_one()
    {
        Requirements.Check(["sandbox"]);
        var random = new Random(seed);
        var handIns = Settings.Number("GRADER_CHAOS_HAND_INS", UsualHandIns);
        var kills = Settings.Number("GRADER_CHAOS_KILLS", UsualKills);
        using var grading = new ChaoticGrading(handIns, random, seed);
        using var outputDisk = SmallDisk.TryMount(grading[Disk], SmallDisk.Enough, out _);
        using var temporaryDisk = SmallDisk.TryMount(grading.Temporary, SmallDisk.Enough, out _);
        var clockMoves = grading.TryMoveClock();
        var clock = Stopwatch.StartNew();

        grading.Finish(ChaoticGrading.Undisturbed);
        var undisturbed = clock.Elapsed;
        var sabotage = Disturb(grading, [outputDisk, temporaryDisk], random, kills);
        grading.Finish(Output);

        TestContext.Out.WriteLine($"Seed {seed}: {handIns} hand-ins graded in {undisturbed.TotalSeconds:0} s undisturbed; then the judge "
            + $"was killed {kills} times and {sabotage}; its clock {(clockMoves ? "moved" : "did not move")}; "
            + $"{clock.Elapsed.TotalSeconds:0} s in all.");
        grading.AssertEqual(Output);
        grading.AssertNothingIsHalfWritten(Output);
        AwaitNoChildren(grading.Temporary);
        // The runtime of a killed process leaves its sockets for debuggers, which are no folders.
        Directory.GetDirectories(grading.Temporary).Should().BeEmpty("the last run has removed what killed runs left");
    }

    /// <summary>Kills the judge again and again, each time a little further on.</summary>
    /// <returns>What else was done meanwhile.</returns>
    private static string Disturb(ChaoticGrading grading, SmallDisk?[] disks, Random random, int kills)
    {
        var length = grading.Length(ChaoticGrading.Undisturbed);
        using var saboteur = new Saboteur(grading.Temporary, new Random(random.Next()));
        var fullDisks = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            var enough = (long)(length * (kill + random.NextDouble()) / kills);
            using var grader = grading.Start(Output);
            grader.WaitUntil(() => grading.Length(Output) >= enough);
            if (kill == kills / 2)
                AssertIsRefused(grading, grader);
            if (kill % EachPause == EachPause - 1)
                grader.Pause(pause);
            grader.Kill();
            if (kill % EachFullDisk == 1 && disks[random.Next(disks.Length)] is { } disk && EndsWhereFull(disk, grading))
                fullDisks++;
        }

        saboteur.Stop();
        return $"stopped for {pause.TotalSeconds} s {kills / EachPause} times; {fullDisks} times a disk was full; {saboteur.Done}";
    }

    /// <summary>Takes all room of a disk while the grader works.</summary>
    /// <returns>Whether it ended for that reason; otherwise it needed no more room.</returns>
    private static bool EndsWhereFull(SmallDisk disk, ChaoticGrading grading)
    {
        var before = grading.Length(Output);
        using var grader = grading.Start(Output);
        grader.WaitUntil(() => grading.Length(Output) > before);
        using var filler = disk.Fill();
        var code = grader.WaitForEnd();
        if (code == ExitCode.AllFine)
            return false;

        code.Should().Be(ExitCode.BadInput, grader.Console);
        ChaoticGrading.AssertFoundNoRoom(grader);
        return true;
    }

    private static void AssertIsRefused(ChaoticGrading grading, GraderProcess other)
    {
        using var second = grading.Start(Output);
        var code = second.WaitForEnd();
        if (!other.HasEnded)
            (code, second.Console.Contains("in use", StringComparison.Ordinal)).Should().Be((ExitCode.BadInput, true), second.Console);
    }

    private static void AwaitNoChildren(string folder)
    {
        var waited = Stopwatch.StartNew();
        while (Leftovers.ProcessesBelow(folder).Any() && waited.Elapsed < endOfChildren)
            Thread.Sleep(100);

        Leftovers.ProcessesBelow(folder).Should().BeEmpty("nothing runs on");
    }
}
