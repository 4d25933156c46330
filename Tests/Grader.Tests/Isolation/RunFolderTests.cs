using System.Diagnostics;
using FluentAssertions;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

internal sealed class RunFolderTests
{
    [Test]
    public void Folders_of_killed_runs_are_removed_and_no_others()
    {
        var temporary = Directory.CreateTempSubdirectory("run-folder-tests-");
        List<string> warnings = [];
        try
        {
            using var running = RunFolder.Hold(Made("grader-running"));
            RunFolder.Hold(Made("grader-killed")).Dispose(); // Releases the lock, as the system does when a process ends.
            File.WriteAllText(Path.Combine(Made("grader-killed/1"), "Left.cs"), "");
            File.WriteAllText(Path.Combine(Made("grader-of-something-else"), "Notes.txt"), "");
            Made("another");
            Made("grader-empty"); // As a run leaves it that is killed before it could mark it.

            RunFolder.RemoveAbandoned(temporary.FullName, DateTimeOffset.UtcNow, warnings.Add);
            Names().Should().BeEquivalentTo("grader-running", "grader-of-something-else", "another", "grader-empty");

            RunFolder.RemoveAbandoned(temporary.FullName, DateTimeOffset.UtcNow.AddHours(2), warnings.Add);
            Names().Should().BeEquivalentTo("grader-running", "grader-of-something-else", "another");
            warnings.Should().BeEmpty();
        }
        finally
        {
            temporary.Delete(recursive: true);
        }

        IEnumerable<string> Names() => temporary.EnumerateDirectories().Select(folder => folder.Name);
        string Made(string name) => temporary.CreateSubdirectory(name).FullName;
    }

    [Test]
    public void A_run_that_begins_while_another_looks_keeps_its_folder()
    {
        const int Runs = 3000;
        using var temporary = new TestFolder();
        using var begun = new CancellationTokenSource();
        var others = Task.Run(() =>
        {
            while (!begun.IsCancellationRequested)
                RunFolder.RemoveAbandoned(temporary.Folder, DateTimeOffset.UtcNow, _ => { });
        });

        for (var run = 0; run < Runs; run++)
        {
            var folder = Directory.CreateDirectory(temporary[$"grader-{run}"]).FullName;
            using var held = RunFolder.Hold(folder);
            Directory.Exists(folder).Should().BeTrue();
            Directory.Delete(folder, recursive: true);
        }

        begun.Cancel();
        others.Wait();
    }

    [Test]
    [Platform("Linux", Reason = "Elsewhere processes and their folders are not listed.")]
    public void Children_of_killed_runs_end_even_if_stopped_and_nobody_elses_do()
    {
        var temporary = Directory.CreateTempSubdirectory("run-folder-tests-");
        using var running = RunFolder.Hold(temporary.CreateSubdirectory("grader-running").FullName);
        RunFolder.Hold(temporary.CreateSubdirectory("grader-killed").FullName).Dispose();
        using var left = Sleep("grader-killed/1", "grader-killed/1");
        using var bubblewrap = Sleep("/scratch", "grader-killed/2");
        using var visitor = Sleep("home", "grader-killed/3");
        using var inUse = Sleep("grader-running/1", "grader-running/1");
        try
        {
            using (var sender = Process.Start("/bin/kill", ["-STOP", $"{left.Id}"]))
                sender.WaitForExit();

            RunFolder.RemoveAbandoned(temporary.FullName, DateTimeOffset.UtcNow, _ => { });

            left.WaitForExit(5000).Should().BeTrue("it had been stopped, but killing ends it");
            bubblewrap.WaitForExit(5000).Should().BeTrue("its working folder is that of a child");
            visitor.HasExited.Should().BeFalse("only its working folder is there");
            inUse.HasExited.Should().BeFalse("its run goes on");
        }
        finally
        {
            Array.ForEach([left, bubblewrap, visitor, inUse], process => process.Kill());
            temporary.Delete(recursive: true);
        }

        Process Sleep(string home, string folder)
        {
            var start = new ProcessStartInfo("/bin/sleep", ["100"]) { WorkingDirectory = temporary.CreateSubdirectory(folder).FullName };
            start.Environment["HOME"] = Path.Combine(temporary.FullName, home);
            return Process.Start(start)!;
        }
    }
}
