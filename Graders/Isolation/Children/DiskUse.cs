using System.Globalization;

namespace Grader.Isolation;

/// <summary>
/// What a child keeps on the disk, in its folder and without a name. The system limits each file, but not all of them together. Nothing
/// moves meanwhile: a confined child can rename nothing.
/// </summary>
/// <param name="folder">The child's folder.</param>
/// <param name="limit">Bytes of all its files, each rounded up to whole blocks.</param>
/// <param name="largest">Bytes of the largest file.</param>
internal sealed class DiskUse(string folder, long limit, long largest) : IChildUse
{
    /// <summary>What even an empty file takes of a disk.</summary>
    private const long Block = 4096;

    private static readonly EnumerationOptions everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>Counts no further than the limit, so that a look at any number of files takes a bounded time.</summary>
    public StudentFaultException? Excess(IReadOnlyList<int> processes)
    {
        var left = limit;
        return FolderEntries.AreRead ? Named(ref left) ?? Nameless(processes, ref left) : ByPaths(ref left);
    }

    private StudentFaultException? Named(ref long left)
    {
        var room = left;
        var isShallow = FolderTree.Visit(folder, entry => (room -= Math.Max(Block, FileBlocks.Of(entry)?.Bytes ?? 0)) >= 0);
        left = room;
        return !isShallow ? FolderTree.TooDeep() : Counted([], ref left);
    }

    private StudentFaultException? Nameless(IReadOnlyList<int> processes, ref long left)
    {
        foreach (var process in processes)
        {
            if (NamelessFiles.BytesHeldBy(process, largest) is not { } held)
                return Fault($"The code mapped more files, or longer names, than can be counted and was ended.");
            if (Counted(held, ref left) is { } fault)
                return fault;
        }

        return null;
    }

    private StudentFaultException? ByPaths(ref long left)
    {
        try
        {
            return Counted(new DirectoryInfo(folder).EnumerateFileSystemInfos("*", everything).Select(Length), ref left);
        }
        catch (IOException)
        {
            return null; // Removed while it was looked at: the next look finds what counts.
        }
    }

    private StudentFaultException? Counted(IEnumerable<long> files, ref long left)
    {
        foreach (var bytes in files)
        {
            left -= Math.Max(Block, bytes);
            if (left < 0)
                break;
        }

        return left < 0 ? Fault($"The code wrote more than {limit >> 20} MiB into files and was ended.") : null;
    }

    private static long Length(FileSystemInfo entry) => entry is FileInfo { Exists: true } file ? file.Length : 0;

    private static StudentFaultException Fault(FormattableString message) =>
        new(StudentFault.DiskLimit, message.ToString(CultureInfo.InvariantCulture));
}
