using NUnit.Framework;

namespace Grader.Tests.Isolation;

/// <summary>A control group of the kernel, made for a test where the test may make one.</summary>
internal sealed class RealGroup : IDisposable
{
    private RealGroup(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>The groups two levels below: those of judges and of their children.</summary>
    public IEnumerable<string> Groups => Directory.GetDirectories(Folder).SelectMany(Directory.GetDirectories);

    /// <summary>Makes one that limits threads, at the top of a hierarchy; the test is skipped where that is not possible.</summary>
    public static RealGroup TryMake(string hierarchy)
    {
        Assume.That(File.Exists(Path.Combine(hierarchy, "cgroup.procs")), $"{hierarchy} is no hierarchy of control groups here");
        var made = new RealGroup(Path.Combine(hierarchy, $"test-{Path.GetRandomFileName()}"));
        try
        {
            Directory.CreateDirectory(made.Folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IgnoreException($"No group can be made here: {e.Message}");
        }

        if (!File.Exists(Path.Combine(made.Folder, "pids.max")))
        {
            made.Dispose();
            throw new IgnoreException($"{hierarchy} does not limit threads here.");
        }

        return made;
    }

    public void Dispose()
    {
        foreach (var folder in Directory.GetDirectories(Folder, "*", SearchOption.AllDirectories).Reverse().Append(Folder))
            Directory.Delete(folder);
    }
}
