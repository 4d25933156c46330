using System.IO.Compression;
using System.Text;
using Grader.Results;

namespace Grader.Hostile;

/// <summary>
/// The paths that a worker is told to try: what the judge sees of the kernel's file systems, of temporary and running state, of the
/// grader's folders, and of the repository. A worker cannot list most folders, and might open what is in them all the same.
/// </summary>
internal static class CandidatePaths
{
    /// <summary>Whole trees.</summary>
    private static readonly string[] trees = ["/proc", "/sys", "/dev", "/run", "/tmp", "/var/tmp"];

    /// <summary>Trees of which a part says enough.</summary>
    private static readonly string[] tops = ["/", "/etc", "/home", "/root", "/opt", "/usr", "/var", "/srv", "/mnt"];

    /// <summary>Parts of the repository that no hand-in may read.</summary>
    private static readonly string[] secrets = ["fixtures", "Reference/Courses", "Graders/Courses"];

    private const int DepthOfTops = 2;
    private const int DepthOfTrees = 16;

    /// <summary>The paths, with those that lie about the ones given.</summary>
    /// <param name="secret">A file of the judge.</param>
    /// <param name="worker">The worker's program.</param>
    /// <param name="repository">The repository, with its golden data and solutions.</param>
    public static IReadOnlyList<string> Of(string secret, string worker, string repository) =>
    [
        .. trees.SelectMany(tree => Below(tree, DepthOfTrees)),
        .. new[] { "/proc/self", "/proc/thread-self" }.SelectMany(self => Entries(self).Prepend(self)),
        .. tops.SelectMany(top => Below(top, DepthOfTops)),
        .. Below(AppContext.BaseDirectory, DepthOfTrees),
        .. Below(Path.GetDirectoryName(worker)!, DepthOfTrees),
        .. secrets.SelectMany(part => Below(Path.Combine(repository, part), DepthOfTrees)),
        secret,
    ];

    /// <summary>The paths as a source file, since a worker is given nothing else.</summary>
    public static SourceFile Source(IReadOnlyList<string> paths)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal))
            deflate.Write(Encoding.UTF8.GetBytes(string.Join('\0', paths.Distinct())));

        var text = Convert.ToBase64String(packed.ToArray());
        return new("Candidates.cs", $"public static class Candidates {{ public const string Packed = \"{text}\"; }}");
    }

    /// <summary>Everything in a folder; links are named and not followed.</summary>
    private static IEnumerable<string> Below(string folder, int depth)
    {
        yield return folder;
        foreach (var entry in Entries(folder))
        {
            var goesOn = depth > 1 && Directory.Exists(entry) && new FileInfo(entry).LinkTarget is null;
            foreach (var path in goesOn ? Below(entry, depth - 1) : [entry])
                yield return path;
        }
    }

    private static string[] Entries(string folder)
    {
        try
        {
            return Directory.GetFileSystemEntries(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return []; // A process has ended, or the folder is closed even to the judge.
        }
    }
}
