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
}
