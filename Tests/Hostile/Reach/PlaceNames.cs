using System.Text.RegularExpressions;
using Grader.Isolation;
using Grader.Tests;

namespace Grader.Hostile;

/// <summary>Names for places that have other paths on every machine and in every run, as the committed lists have them.</summary>
internal sealed partial class PlaceNames
{
    private readonly List<(string Path, string Name)> folders;
    private readonly HashSet<string> libraries;
    private readonly string process;

    /// <param name="printed">What the worker says of itself: "scratch /path" and "process 12".</param>
    /// <param name="worker">Its program.</param>
    public PlaceNames(IEnumerable<string> printed, string worker)
    {
        var said = printed.Where(line => Own().IsMatch(line)).ToDictionary(line => line.Split(' ')[0], line => line.Split(' ', 2)[1]);
        process = said["process"];
        libraries = [.. SystemLibraries.Files.Concat(SystemLibraries.Files.Select(RealPath))];
        folders =
        [
            (said["scratch"], "<scratch>"),
            (Path.GetDirectoryName(worker)!, "<program>"),
            .. KnownCourses.Contracts.Paths.Select(path => (RealPath(path), "<contracts>")),
            .. SystemFiles.Runtime.Select(path => (RealPath(path), "<runtime>")),
            ("/sys/devices/system/cpu", "<processors>"),
            ("/sys/devices/system/node", "<memory>"),
        ];
    }

    /// <summary>A line with the path's name in its place.</summary>
    public string Name(string line) => $"{line[0]} {NameOf(line[2..])}";

    private string NameOf(string path)
    {
        var folder = folders.Find(folder => path == folder.Path || path.StartsWith(folder.Path + '/', StringComparison.Ordinal));
        return folder.Name
            ?? (libraries.Contains(path) ? "<library>" : IsAbove(path) ? "<above>" : Process(path));
    }

    /// <summary>Whether it is a folder on the way to one of the others, which it may show and nothing else.</summary>
    private bool IsAbove(string path) => folders.Select(folder => folder.Path).Concat(libraries)
        .Any(named => named.StartsWith(path.TrimEnd('/') + '/', StringComparison.Ordinal));

    /// <summary>The path under which the kernel knows it.</summary>
    private static string RealPath(string path)
    {
        using var place = Landlock.Place(path);
        return new FileInfo($"/proc/self/fd/{place.DangerousGetHandle()}").LinkTarget!;
    }

    /// <summary>The worker's own number under its name, and those of others as N.</summary>
    private string Process(string path) => Number().Replace(
        Identity().Replace(path, "$1:[N]"),
        match => match.Value == $"/{process}" || match.Value.EndsWith("self", StringComparison.Ordinal) ? "/<self>" : "/N");

    [GeneratedRegex("^(scratch|process) ")]
    private static partial Regex Own();

    [GeneratedRegex(@"/(?:\d+|self|thread-self)(?=/|$)")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(\w+):\[\d+\]$")]
    private static partial Regex Identity();
}
