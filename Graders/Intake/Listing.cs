using Grader.Results;

namespace Grader.Intake;

/// <summary>The files of a folder or an archive, junk left out.</summary>
/// <param name="Files">In ordinal order of their paths, so that equal inputs give equal listings everywhere.</param>
/// <param name="Folders">The two outermost levels, each with its slash: a folder without files is a hand-in without files.</param>
/// <param name="Problems">What could not be listed.</param>
internal sealed record Listing(IReadOnlyList<FoundFile> Files, IReadOnlyList<string> Folders, IReadOnlyList<Message> Problems)
{
    /// <summary>A listing, sorted.</summary>
    public static Listing Of(IEnumerable<FoundFile> files, IEnumerable<string> folders, IReadOnlyList<Message> problems) =>
        new([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], [.. folders.Order(StringComparer.Ordinal)], problems);

    /// <summary>Adds the outermost two folders that <paramref name="path"/> lies in, up to one that is junk.</summary>
    public static void AddFolders(HashSet<string> folders, string path)
    {
        var segments = path.Split('/');
        for (var depth = 1; depth < segments.Length && depth <= 2 && !Junk.IsFolder(segments[depth - 1]); depth++)
            folders.Add(string.Join('/', segments[..depth]) + "/");
    }
}
