using Grader.Results;

namespace Grader.Cli.Intake;

/// <summary>Lists a folder without following links.</summary>
internal static class FolderListing
{
    /// <summary>Every file below <paramref name="folder"/>, junk left out.</summary>
    public static Listing Read(string folder, IntakeLimits limits)
    {
        var reader = new FolderReader(limits);
        reader.Read(new DirectoryInfo(folder), "");
        return Listing.Of(reader.Files, reader.Folders, reader.Problems);
    }

    private sealed class FolderReader(IntakeLimits limits)
    {
        public List<FoundFile> Files { get; } = [];

        public List<Message> Problems { get; } = [];

        public HashSet<string> Folders { get; } = new(StringComparer.Ordinal);

        public void Read(DirectoryInfo folder, string prefix)
        {
            Listing.AddFolders(Folders, prefix);
            foreach (var entry in folder.EnumerateFileSystemInfos())
                Add(entry, prefix);
            if (Files.Count > limits.Entries)
                throw new IntakeException($"\"{folder}\" has more than {limits.Entries} files. Name the folder that holds the hand-ins.");
        }

        private void Add(FileSystemInfo entry, string prefix)
        {
            var path = prefix + EntryName.Clean(entry.Name, limits, out var refusal);
            if (entry.LinkTarget is not null)
                Problems.Add(Message.AboutInput(path, "this is a link; links are not followed, hand in the file itself."));
            else if (refusal is not null)
                Problems.Add(Message.AboutInput(path, refusal));
            else if (entry is DirectoryInfo inner && !Junk.IsFolder(inner.Name))
                Read(inner, path + "/");
            else if (entry is FileInfo file && !Junk.Contains(path))
                Files.Add(Found(path, file.FullName, file.Length));
        }

        /// <summary>Keeps the path and not the <see cref="FileInfo"/>, which needs much more memory.</summary>
        private static FoundFile Found(string path, string fullPath, long length) =>
            new(path, length, length, () => File.OpenRead(fullPath));
    }
}
