using System.Diagnostics;
using FluentAssertions;
using Grader.Tests.Wire.Fuzz;
using NUnit.Framework;

namespace Grader.Hostile;

/// <summary>
/// A worker that lies, for longer than in the usual tests: GRADER_FUZZ_FRAMES=1000000 GRADER_FUZZ_SEED=n dotnet test Tests/Hostile
/// --filter WireFuzz.
/// </summary>
internal sealed class LongWireFuzzTests
{
    private const int UsualFrames = 20_000;

    [Test]
    public void No_frame_of_a_worker_does_more_than_end_its_call()
    {
        var seed = Settings.Number("GRADER_FUZZ_SEED", Environment.TickCount);
        var fuzz = new WireFuzz(seed);
        var clock = Stopwatch.StartNew();

        fuzz.Run(Settings.Number("GRADER_FUZZ_FRAMES", UsualFrames));

        TestContext.Out.WriteLine($"Seed {seed}: {fuzz.Frames} frames, {fuzz.Frames / clock.Elapsed.TotalSeconds:0} a second, "
            + $"at most {fuzz.MostAllocated} bytes for one conversation.");
        foreach (var (outcome, count) in fuzz.Outcomes)
            TestContext.Out.WriteLine($"  {outcome}: {count}");
        fuzz.Broken.Should().BeEmpty($"the seed is {seed}");
    }
}
