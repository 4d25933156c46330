using System.Globalization;
using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>
/// What a child keeps on the disk, in its folder and without a name. The system limits each file, but not all of them together.
/// </summary>
/// <param name="folder">The child's folder.</param>
/// <param name="process">The child.</param>
/// <param name="limit">Bytes of all its files, each rounded up to whole blocks.</param>
internal sealed class DiskUse(string folder, int process, long limit) : IChildUse
{
    /// <summary>Folders in folders. Each takes a descriptor of this process while what is in it is counted.</summary>
    private const int MaxDepth = 32;

    /// <summary>What even an empty file takes of a disk.</summary>
    private const long Block = 4096;

    private static readonly EnumerationOptions everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>Counts no further than the limit, so that a look at any number of files takes a bounded time.</summary>
    public StudentFaultException? Excess()
    {
        var left = limit;
        return FolderEntries.AreRead ? InOpenFolders(ref left) ?? Counted(NamelessFiles.BytesHeldBy(process), ref left) : ByPaths(ref left);
    }

    private StudentFaultException? InOpenFolders(ref long left)
    {
        var path = Marshal.StringToCoTaskMemUTF8(folder);
        try
        {
            return In(FolderEntries.At(path), depth: 0, ref left);
        }
        finally
        {
            Marshal.FreeCoTaskMem(path);
        }
    }

    private StudentFaultException? In(FolderEntry opened, int depth, ref long left)
    {
        if (depth > MaxDepth)
            return Fault($"The code made more than {MaxDepth} folders in each other and was ended.");

        foreach (var entry in FolderEntries.Of(opened))
        {
            var fault = Counted([FileBlocks.Of(entry)?.Bytes ?? 0], ref left) ?? In(entry, depth + 1, ref left);
            if (fault is not null)
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
                return Fault($"The code wrote more than {limit >> 20} MiB into files and was ended.");
        }

        return null;
    }

    private static long Length(FileSystemInfo entry) => entry is FileInfo { Exists: true } file ? file.Length : 0;

    private static StudentFaultException Fault(FormattableString message) =>
        new(StudentFault.DiskLimit, message.ToString(CultureInfo.InvariantCulture));
}
