using System.Globalization;

namespace Grader.Isolation;

/// <summary>
/// Looks from time to time at what a child keeps on the disk, in its folder and without a name, and acts when that is too much. The system
/// limits each file, but not all of them together.
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
    private readonly int process;
    private readonly long limit;
    private readonly Action<StudentFaultException> overrun;
    private readonly ITimer timer;

    /// <summary>Begins to watch.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="folder">The child's folder.</param>
    /// <param name="process">The child.</param>
    /// <param name="limit">Bytes of all its files, each rounded up to whole blocks.</param>
    /// <param name="overrun">Called when there is more.</param>
    public ScratchWatch(TimeProvider time, string folder, int process, long limit, Action<StudentFaultException> overrun)
    {
        (this.folder, this.process, this.limit, this.overrun) = (new DirectoryInfo(folder), process, limit, overrun);
        timer = time.CreateTimer(_ => Look(), null, Interval, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => timer.Dispose();

    /// <summary>Whether there is more. Counts no further than that, so that a look at any number of files takes a bounded time.</summary>
    private bool IsTooMuch()
    {
        var left = limit;
        try
        {
            var named = folder.EnumerateFileSystemInfos("*", everything).Select(entry => Math.Max(Block, Size(entry)));
            return named.Concat(NamelessFiles.BytesHeldBy(process)).Any(size => (left -= size) < 0);
        }
        catch (IOException)
        {
            return false; // Removed while it was looked at, or a path too long to be named: the next look finds what counts.
        }
    }

    private void Look()
    {
        if (IsTooMuch())
        {
            overrun(new StudentFaultException(StudentFault.DiskLimit, string.Create(CultureInfo.InvariantCulture,
                $"The code wrote more than {limit >> 20} MiB into files and was ended.")));
            return;
        }

        timer.Change(Interval, Timeout.InfiniteTimeSpan);
    }

    private static long Size(FileSystemInfo entry)
    {
        if (OperatingSystem.IsLinux())
            return FileBlocks.Of(entry.FullName, isOfProcess: false)?.Bytes ?? 0;

        return entry is FileInfo { Exists: true } file ? file.Length : 0;
    }
}
