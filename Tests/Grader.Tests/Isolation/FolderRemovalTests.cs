using System.Diagnostics;
using FluentAssertions;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

/// <summary>What a hand-in may leave behind in its folder.</summary>
[Platform("Linux", Reason = "Elsewhere the framework removes folders, whose limits are those of the system.")]
internal sealed class FolderRemovalTests
{
    private DirectoryInfo folder = null!;

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("folder-removal-tests-");

    [TearDown]
    public void Remove() => FolderRemoval.Remove(folder.FullName);

    [Test]
    public void Folders_nested_deeper_than_any_path_are_removed()
    {
        // Built from the inside out: no path that the framework is given is long.
        var (tree, parent) = (Path.Combine(folder.FullName, "tree"), Path.Combine(folder.FullName, "parent"));
        for (var depth = 0; depth < 40; depth++)
        {
            Directory.CreateDirectory(parent);
            if (depth > 0)
                Directory.Move(tree, Path.Combine(parent, new string('d', 200)));
            File.WriteAllText(Path.Combine(parent, "file"), "");
            Directory.Move(parent, tree);
        }

        FolderRemoval.Remove(folder.FullName).Should().BeTrue();
    }

    [Test]
    public void Forbidden_folders_names_that_are_no_text_and_many_entries_are_removed()
    {
        Shell("""
            mkdir -p locked/locked/locked "$(printf 'bad\377name')/$(printf '\376')/deep" "new
            line"
            touch locked/locked/locked/file "$(printf 'bad\377name')/$(printf '\376')/$(printf '\375')"
            chmod 000 locked/locked/locked locked/locked locked
            mkdir many && cd many && seq 300 | xargs touch && seq 400 500 | xargs mkdir
            """);

        FolderRemoval.Remove(folder.FullName).Should().BeTrue();
    }

    [Test]
    public void Links_are_removed_and_not_followed()
    {
        var outside = Directory.CreateTempSubdirectory("folder-removal-tests-");
        File.WriteAllText(Path.Combine(outside.FullName, "kept"), "");
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "link"), outside.FullName);
        File.CreateSymbolicLink(Path.Combine(folder.CreateSubdirectory("nested").FullName, "link"), outside.FullName);
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "loop"), folder.FullName);

        FolderRemoval.Remove(folder.FullName).Should().BeTrue();

        outside.EnumerateFiles().Should().ContainSingle();
        outside.Delete(recursive: true);
    }

    [Test]
    public void A_folder_that_cannot_be_removed_is_named_once()
    {
        const string NotRemovable = "/proc/self/task"; // A folder of the system.
        List<string> warnings = [];

        RunFolder.Remove(NotRemovable, warnings.Add);

        warnings.Should().ContainSingle().Which.Should().Contain(NotRemovable);
    }

    [Test]
    public void A_folder_that_is_gone_already_needs_no_removal()
    {
        folder.Delete();

        FolderRemoval.Remove(folder.FullName).Should().BeTrue();
    }

    private void Shell(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-ec", script]) { WorkingDirectory = folder.FullName })!;
        shell.WaitForExit();
        shell.ExitCode.Should().Be(0);
    }
}
