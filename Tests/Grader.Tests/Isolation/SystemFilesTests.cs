using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

/// <summary>What children may read of the system.</summary>
[Platform("Linux", Reason = "Other systems have no such rules.")]
internal sealed class SystemFilesTests
{
    [Test]
    public void Only_folders_of_the_runtime_and_of_the_hardware_are_shown_whole()
    {
        var folders = SystemFiles.Needed.Where(Directory.Exists).Except(["/sys/devices/system/cpu", "/sys/devices/system/node"]);

        // In any other folder, such as /usr/lib, the grader itself may be installed.
        Assert.That(folders.Except(SystemFiles.Runtime), Is.Empty);
    }

    [Test]
    public void The_libraries_of_this_process_are_among_them()
    {
        var system = File.ReadLines("/proc/self/maps")
            .Select(line => line[(line.LastIndexOf(' ') + 1)..])
            .Where(path => Path.GetFileName(path).StartsWith("libc.so", StringComparison.Ordinal))
            .Distinct();

        Assert.That(system.Select(Path.GetFileName), Is.SubsetOf(SystemLibraries.Files.Select(Path.GetFileName)).And.Not.Empty);
    }
}
