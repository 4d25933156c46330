using System.Runtime.Versioning;
using FluentAssertions;
using Grader.Cli;
using Grader.Tests;
using Grader.Tests.Cli;

namespace Grader.Hostile.Chaos;

/// <summary>One course that is graded into several folders with one key, so that the results can be compared.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class ChaoticGrading : IDisposable
{
    /// <summary>The output folder of a grading that nobody disturbs.</summary>
    public const string Undisturbed = "whole";

    private readonly TestFolder scratch = new();
    private readonly int seed;
    private string clock = "";

    /// <param name="handIns">How many.</param>
    /// <param name="random">Chance.</param>
    /// <param name="seed">What it derives from, for whoever repeats this.</param>
    public ChaoticGrading(int handIns, Random random, int seed)
    {
        this.seed = seed;
        ChaoticCourse.Write(scratch, "in", handIns, random);
        Directory.CreateDirectory(Temporary);
        scratch.Write("key", "a key for all");
        File.SetUnixFileMode(scratch["key"], UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>Where the temporary files of all gradings are.</summary>
    public string Temporary => this["tmp"];

    /// <summary>The path of something in the folder with everything.</summary>
    public string this[string name] => scratch[name];

    /// <summary>Moves the clock of each judge that is started from now on.</summary>
    /// <returns>False where there is no C compiler.</returns>
    public bool TryMoveClock()
    {
        var library = scratch["clock.so"];
        clock = MovedClock.TryCompile(library) ? library : "";
        return clock.Length > 0;
    }

    /// <summary>Begins a grading, or goes on with it. A share of all hand-ins is all of them, and no near copies are looked for.</summary>
    /// <remarks>Each hand-in is a near copy of all others.</remarks>
    public GraderProcess Start(string output) => GraderProcess.StartWith(
        [("TMPDIR", Temporary), ("LD_PRELOAD", clock)],
        "grade", scratch["in"], "--sheet", "dtu", "--quick", "--jobs", "2", "--out", scratch[output], "--key", scratch["key"],
        "--shard", "1/1");

    /// <summary>Grades to the end.</summary>
    public void Finish(string output)
    {
        using var grader = Start(output);
        grader.WaitForEnd().Should().Be(ExitCode.AllFine, grader.Console);
    }

    /// <summary>How far a grading has come. The length alone: while the grader runs, nobody else can read its journal.</summary>
    public long Length(string output) => new FileInfo(Journal(output)) is { Exists: true } journal ? journal.Length : 0;

    /// <summary>All results are, byte for byte, those of the undisturbed grading.</summary>
    public void AssertEqual(string output)
    {
        var (results, undisturbed) = (Results(output), Results(Undisturbed));
        results.Keys.Should().BeEquivalentTo(undisturbed.Keys, $"the seed is {seed}");
        var others = undisturbed.Keys.Where(file => results[file] != undisturbed[file]).ToList();
        if (others.FirstOrDefault() is { } file)
            results[file].Should().Be(undisturbed[file], $"no file differs; {file} is one of {others.Count}, and the seed is {seed}");
    }

    /// <summary>No file has been begun and not finished, and no record.</summary>
    public void AssertNothingIsHalfWritten(string output)
    {
        Directory.EnumerateFiles(scratch[output], "*.unfinished", SearchOption.AllDirectories).Should().BeEmpty();
        File.ReadAllText(Journal(output)).Should().Match(text => text.Length == 0 || text.EndsWith('\n'));
    }

    /// <summary>A grader that has ended for want of room says so, and how to go on.</summary>
    public static void AssertFoundNoRoom(GraderProcess grader) =>
        grader.Console.Should().Contain("No space").And.Contain("Free some space; the same command goes on where it stopped.")
            .And.NotContain("itself failed", grader.Console);

    public void Dispose() => scratch.Dispose();

    private string Journal(string output) => Path.Combine(scratch[output], "journal.jsonl");

    private Dictionary<string, string> Results(string output) =>
        scratch.Contents(output).Where(file => file.Key != "journal.jsonl").ToDictionary();
}
