using System.Runtime.Versioning;
using FluentAssertions;
using Grader.Cli;
using NUnit.Framework;

namespace Grader.Hostile.Chaos;

/// <summary>A disk that is full ends a grading with one sentence. When there is room, the same command goes on to the same bytes.</summary>
[Parallelizable(ParallelScope.None)]
[UnsupportedOSPlatform("windows")]
[Platform("Linux", Reason = "Elsewhere no small disk is mounted so easily.")]
[Category("S15")]
internal sealed class FullDiskTests
{
    private const int HandIns = 5;
    private const int KiB = 1 << 10;

    private readonly int seed = Settings.Number("GRADER_CHAOS_SEED", Environment.TickCount);

    [Test]
    public void A_full_output_folder_costs_nothing()
    {
        const string Output = "small/out";
        using var grading = new ChaoticGrading(HandIns, new Random(seed), seed);
        using var disk = SmallDisk.MountOrSkip(grading["small"], size: 20 * KiB);
        grading.Finish(ChaoticGrading.Undisturbed);
        var refusals = 0;

        for (var size = 40 * KiB; Grade(grading, Output) == ExitCode.BadInput; size *= 2)
        {
            refusals++;
            grading.AssertNothingIsHalfWritten(Output);
            disk.Resize(size);
        }

        refusals.Should().BeGreaterThan(2, "it was full at several places");
        grading.AssertEqual(Output);
    }

    [Test]
    public void A_full_temporary_folder_changes_no_mark()
    {
        const string Output = "out";
        using var grading = new ChaoticGrading(HandIns, new Random(seed), seed);
        using var disk = SmallDisk.MountOrSkip(grading.Temporary, SmallDisk.Enough);
        grading.Finish(ChaoticGrading.Undisturbed);
        using (var grader = grading.Start(Output))
        {
            grader.WaitUntil(() => grading.Length(Output) > 0);
            using var filler = disk.Fill();
            grader.WaitForEnd().Should().Be(ExitCode.BadInput, grader.Console);
            ChaoticGrading.AssertFoundNoRoom(grader);
        }

        grading.Finish(Output);
        grading.AssertEqual(Output);
    }

    private static int Grade(ChaoticGrading grading, string output)
    {
        using var grader = grading.Start(output);
        var code = grader.WaitForEnd();
        if (code != ExitCode.AllFine)
        {
            grader.Console.Should().Contain("No space left on device");
            ChaoticGrading.AssertFoundNoRoom(grader);
        }

        return code;
    }
}
