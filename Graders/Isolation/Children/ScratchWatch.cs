using System.Globalization;

namespace Grader.Isolation;

/// <summary>
/// Looks from time to time at what a child has written into its folder, and acts when that is too much. The system limits each file, but
/// not all of them together.
/// </summary>
internal sealed class ScratchWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>What even an empty file takes of a disk.</summary>
    private const long Block = 4096;

    private static readonly EnumerationOptions everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private readonly DirectoryInfo folder;
    private readonly long limit;
    private readonly Action<StudentFaultException> overrun;
    private readonly ITimer timer;

    /// <summary>Begins to watch.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="folder">The child's folder.</param>
    /// <param name="limit">Bytes of all files in it, each rounded up to whole blocks.</param>
    /// <param name="overrun">Called when there is more.</param>
    public ScratchWatch(TimeProvider time, string folder, long limit, Action<StudentFaultException> overrun)
    {
        (this.folder, this.limit, this.overrun) = (new DirectoryInfo(folder), limit, overrun);
        timer = time.CreateTimer(_ => Look(), null, Interval, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => timer.Dispose();

    /// <summary>Whether there is more. Counts no further than that, so that a look at any number of files takes a bounded time.</summary>
    public bool Holds(long bytes)
    {
        var left = bytes;
        try
        {
            return folder.EnumerateFileSystemInfos("*", everything).Any(entry => (left -= Math.Max(Block, Size(entry))) < 0);
        }
        catch (IOException)
        {
            return false; // Removed while it was looked at, or a path too long to be named: the next look finds what counts.
        }
    }

    private void Look()
    {
        if (Holds(limit))
        {
            overrun(new StudentFaultException(StudentFault.DiskLimit, string.Create(CultureInfo.InvariantCulture,
                $"The code wrote more than {limit >> 20} MiB into files and was ended.")));
            return;
        }

        timer.Change(Interval, Timeout.InfiniteTimeSpan);
    }

    private static long Size(FileSystemInfo entry) => entry is FileInfo { Exists: true } file ? file.Length : 0;
}
