using System.Diagnostics;
using System.Runtime.Versioning;
using FluentAssertions;
using NUnit.Framework;

namespace Grader.Tests.Delivery;

/// <summary>.ci/run with a dotnet that only prints: what it counts, and when it fails.</summary>
[Platform(Exclude = "Win", Reason = "The stand-in for dotnet is a shell script.")]
[UnsupportedOSPlatform("windows")]
internal sealed class CiScriptTests
{
    private const string Good = "Passed!  - Failed:     0, Passed:     3, Skipped:     1, Total:     4, Duration: 1 s";
    private const string Bad = "Failed!  - Failed:     2, Passed:     1, Skipped:     0, Total:     3, Duration: 1 s";

    [TestCase("", 0, Good, 0, Good, 0, "12 passed, 0 failed, 4 skipped")]
    [TestCase("", 0, Bad, 1, Good, 1, "10 passed, 2 failed, 3 skipped")]
    [TestCase("", 0, Good, 0, Bad, 1, "6 passed, 6 failed, 1 skipped")]
    [TestCase("a runner that prints nothing", 0, Good, 0, "", 1, "3 passed, 3 failed, 1 skipped")]
    [TestCase("a runner that crashed", 0, Good, 1, Good, 1, "12 passed, 1 failed, 4 skipped")]
    [TestCase("a project that does not build", 0, Bad, 1, "error CS1002", 1, "1 passed, 5 failed, 0 skipped")]
    [TestCase("nothing builds", 1, Good, 0, Good, 1, "0 passed, 1 failed, 0 skipped")]
    public void Every_runner_counts(string why, int build, string unit, int unitStatus, string others, int code, string last)
    {
        using var scratch = new TestFolder();
        Program(scratch, "dotnet", $"""
            case "$*" in
              build*) exit {build} ;;
              "test Grader.sln"*) echo "{unit}"; exit {unitStatus} ;;
              "test Tests/Hostile"* | "test Tests/EndToEnd"*) echo "{others}" ;;
            esac
            """);
        Program(scratch, "chromium", ""); // Otherwise the script installs one.
        Program(scratch, "bwrap", ""); // And this, for another run of the hostile hand-ins.
        Program(scratch, "setpriv", "exit 1"); // Root, too, has no other user here to run them as.

        var (status, lines) = Run(scratch.Folder);

        lines[^1].Should().Be(last, why);
        status.Should().Be(code, why);
    }

    private static void Program(TestFolder scratch, string name, string text)
    {
        var path = scratch.Write(name, $"#!/usr/bin/env bash\n{text}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static (int Status, string[] Lines) Run(string programs)
    {
        var start = new ProcessStartInfo("bash", [Repository.At(".ci/run")]) { RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{programs}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().TrimEnd().Split('\n');
        process.WaitForExit();
        return (process.ExitCode, lines);
    }
}
