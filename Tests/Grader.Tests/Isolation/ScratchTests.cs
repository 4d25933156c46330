using FluentAssertions;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

internal sealed class ScratchTests
{
    [Test]
    public void Folders_of_killed_runs_are_removed_and_no_others()
    {
        var temporary = Directory.CreateTempSubdirectory("scratch-tests-");
        try
        {
            using var running = Scratch.Hold(Made("grader-running"));
            Scratch.Hold(Made("grader-killed")).Dispose(); // As the system does it when a process ends.
            File.WriteAllText(Path.Combine(Made("grader-killed/1"), "Left.cs"), "");
            Made("grader-of-something-else");
            Made("another");

            Scratch.RemoveAbandoned(temporary.FullName);

            temporary.EnumerateDirectories().Select(folder => folder.Name).Should().BeEquivalentTo("grader-running", "grader-of-something-else", "another");
        }
        finally
        {
            temporary.Delete(recursive: true);
        }

        string Made(string name) => temporary.CreateSubdirectory(name).FullName;
    }
}
