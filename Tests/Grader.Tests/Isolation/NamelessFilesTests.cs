using FluentAssertions;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

/// <summary>What this process keeps on the disk without a name.</summary>
[NonParallelizable]
[Platform("Linux", Reason = "Elsewhere nothing tells of it.")]
internal sealed class NamelessFilesTests
{
    private const long Largest = 1000;

    [Test]
    public void A_removed_file_that_is_held_counts()
    {
        using var folder = new TestFolder();
        var path = folder["file"];
        var before = Held();
        using var held = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
        Held().Should().Be(before);

        File.Delete(path);

        Held().Should().Be(before + 1);
    }

    [Test]
    public void A_removed_folder_that_is_held_counts()
    {
        using var folder = new TestFolder();
        var path = folder["folder"];
        Directory.CreateDirectory(path);
        var before = Held();
        using var held = Directory.EnumerateFileSystemEntries(path).GetEnumerator(); // It has the folder open from now on.

        Directory.Delete(path);

        Held().Should().Be(before + 1);
    }

    private static int Held() => NamelessFiles.BytesHeldBy(Environment.ProcessId, Largest)!.Count;
}
