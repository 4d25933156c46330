using Grader.Results;

namespace Grader.Cli.Intake;

/// <summary>Lists a folder without following links.</summary>
internal static class FolderListing
{
    /// <summary>Every file below <paramref name="folder"/>, junk left out.</summary>
    public static Listing Read(string folder, IntakeLimits limits)
    {
        var walk = new Walk(limits);
        walk.Into(new DirectoryInfo(folder), "");
        return Listing.Of(walk.Files, walk.Folders, walk.Problems);
    }

    private sealed class Walk(IntakeLimits limits)
    {
        public List<FoundFile> Files { get; } = [];

        public List<Message> Problems { get; } = [];

        public HashSet<string> Folders { get; } = new(StringComparer.Ordinal);

        public void Into(DirectoryInfo folder, string prefix)
        {
            Listing.AddFolders(Folders, prefix);
            foreach (var entry in folder.EnumerateFileSystemInfos())
                Take(entry, prefix);
            if (Files.Count > limits.Entries)
                throw new IntakeException($"\"{folder}\" has more than {limits.Entries} files. Name the folder that holds the hand-ins.");
        }

        private void Take(FileSystemInfo entry, string prefix)
        {
            var path = prefix + EntryName.Clean(entry.Name, limits, out var refusal);
            if (entry.LinkTarget is not null)
                Problems.Add(Message.AboutInput(path, "this is a link; links are not followed, hand in the file itself."));
            else if (refusal is not null)
                Problems.Add(Message.AboutInput(path, refusal));
            else if (entry is DirectoryInfo inner && !Junk.IsFolder(inner.Name))
                Into(inner, path + "/");
            else if (entry is FileInfo file && !Junk.Contains(path))
                Files.Add(Found(path, file.FullName, file.Length));
        }

        /// <summary>Keeps the name and not the <see cref="FileInfo"/>, which holds several names and all that the system says of the file.</summary>
        private static FoundFile Found(string path, string place, long length) => new(path, length, length, () => File.OpenRead(place));
    }
}
