using System.Text;
using Grader.Results;

namespace Grader.Intake;

/// <summary>Lists a folder without following links. What cannot be read is a problem of the hand-in that it lies in.</summary>
internal static class FolderListing
{
    /// <summary>Of a longer path (in bytes) that cannot be read, the length is the reason: Linux takes 4095 in all.</summary>
    private const int LongPath = 3800;

    /// <summary>How much of a long path is shown.</summary>
    private const int ShownPath = 600;

    /// <summary>Stands in a name for bytes that are no text. A file with such a name cannot be asked for.</summary>
    private const char Replacement = '\uFFFD';

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
            foreach (var entry in EntriesOf(folder, prefix))
                Add(entry, prefix);
            if (Files.Count > limits.Entries)
                throw new IntakeException($"\"{folder}\" has more than {limits.Entries} files. Name the folder that holds the hand-ins.");
        }

        /// <summary>All at once: a folder that is open while those inside it are read costs a descriptor for each level.</summary>
        private List<FileSystemInfo> EntriesOf(DirectoryInfo folder, string prefix)
        {
            try
            {
                return [.. folder.EnumerateFileSystemInfos().Take(limits.Entries + 1).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
            }
            catch (Exception unreadable) when (prefix.Length > 0 && IsOfThisFolder(unreadable))
            {
                Report(prefix, Unreadable(prefix));
                return [];
            }
        }

        private void Add(FileSystemInfo entry, string prefix)
        {
            var path = prefix + EntryName.Clean(entry.Name, limits, out var refusal);
            if ((refusal ?? RefusalOf(entry, path)) is { } reason)
                Report(entry is DirectoryInfo ? path + "/" : path, reason);
            else if (entry is DirectoryInfo inner && !Junk.IsFolder(inner.Name))
                ReadInner(inner, path);
            else if (entry is FileInfo file && !Junk.Contains(path))
                Files.Add(Found(path, file.FullName, file.Length));
        }

        private void ReadInner(DirectoryInfo inner, string path)
        {
            if (Path.GetExtension(path).Equals(".cs", StringComparison.OrdinalIgnoreCase))
                Report(path + "/", "this is a folder with the name of a source file; what lies in it was read.");
            Read(inner, path + "/");
        }

        /// <summary>The beginning of the path says whose it is.</summary>
        private void Report(string path, string text) =>
            Problems.Add(Message.AboutInput(path.Length > ShownPath ? path[..ShownPath] + "…" : path, text));

        /// <summary>Why an entry is left out; null for a file or folder that can be read.</summary>
        private static string? RefusalOf(FileSystemInfo entry, string path) => entry switch
        {
            { Exists: false } when entry.Name.Contains(Replacement, StringComparison.Ordinal) =>
                "the name is not UTF-8, so this cannot be read; it was left out. Rename it, or hand in a .zip.",
            { Exists: false } => Unreadable(path),
            { LinkTarget: not null } => "this is a link; links are not followed, hand in the file itself.",
            FileInfo file when !RegularFile.Is(file.FullName) => "this is a pipe, a socket or a device and no file; it was left out.",
            _ => null,
        };

        /// <remarks>The full path of such an entry is empty.</remarks>
        private static string Unreadable(string path) => Encoding.UTF8.GetByteCount(path) > LongPath
            ? $"the path is longer than {LongPath} bytes and cannot be read; this was left out. Hand in fewer folders inside each other."
            : "this cannot be read; it was left out.";

        /// <summary>Whether a failure says something about one folder, and nothing about the machine.</summary>
        private static bool IsOfThisFolder(Exception failure) =>
            failure is UnauthorizedAccessException || (failure is IOException && SystemRefusal.Of(failure) is null);

        /// <summary>Keeps the path and not the <see cref="FileInfo"/>, which needs much more memory.</summary>
        private static FoundFile Found(string path, string fullPath, long length) =>
            new(path, length, length, () => RegularFile.OpenRead(fullPath));
    }
}
