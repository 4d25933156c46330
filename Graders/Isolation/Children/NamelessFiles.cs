using System.Globalization;
using System.Text;

namespace Grader.Isolation;

/// <summary>
/// Files that have no name any more, and that a process keeps on the disk by holding them: by descriptors, or by mappings alone. The
/// kernel's lists hold names that the hand-in has chosen, of any length and with any bytes, so that nothing in them is trusted.
/// </summary>
internal static class NamelessFiles
{
    /// <summary>Bytes of the list of a process's mappings that are read. A worker's has 0.1 MB.</summary>
    private const int MaxList = 8 << 20;

    private const string Deleted = " (deleted)";
    private const string InMemory = "/memfd:";

    /// <summary>What they take of a disk, each file once; null where a process has mapped more than is read.</summary>
    /// <param name="process">The process.</param>
    /// <param name="largest">Bytes of the largest file that it can write: how much is behind a mapping, the kernel does not tell.</param>
    public static IReadOnlyCollection<long>? BytesHeldBy(int process, long largest)
    {
        if (ProcessTree.LiveThread(process) is not { } thread)
            return [];
        if (Mapped($"{thread}/maps") is not { } mapped)
            return null;

        var files = mapped.ToDictionary(identity => identity, _ => largest);
        foreach (var file in Opened(thread))
            files[file.Identity] = file.Bytes;

        return files.Values;
    }

    /// <summary>By what the system counts of names: where a file was may be too long to be told.</summary>
    private static IEnumerable<FileBlocks> Opened(string thread) =>
        from descriptor in (Known(() => Directory.GetFileSystemEntries($"{thread}/fd")) ?? []).Append($"{thread}/cwd")
        let file = FileBlocks.OpenAs(descriptor)
        where file is { IsNameless: true } && !IsInMemory(Known(() => new FileInfo(descriptor).LinkTarget))
        select file;

    /// <summary>Devices and numbers of the files; null where the list is longer than what is read.</summary>
    private static IEnumerable<(ulong Device, ulong Number)>? Mapped(string list) => Beginning(list) is not { } text ? null :
        (from line in text.Split('\n')
         where line.EndsWith(Deleted, StringComparison.Ordinal)
         let fields = line.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries) // Addresses, rights, offset, device, number and name.
         where fields.Length == 6 && !IsInMemory(fields[5])
         select Identity(fields[3], fields[4])).Distinct();

    private static (ulong Device, ulong Number) Identity(string device, string number)
    {
        var parts = device.Split(':');
        var (major, minor) = (Number(parts[0], NumberStyles.HexNumber), Number(parts[^1], NumberStyles.HexNumber));
        return (major << 32 | minor, Number(number, NumberStyles.None));
    }

    private static ulong Number(string text, NumberStyles style) =>
        ulong.TryParse(text, style, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static bool IsInMemory(string? name) => name?.StartsWith(InMemory, StringComparison.Ordinal) == true;

    /// <summary>A file as text, byte by byte; empty where it cannot be read, and null where it is too long.</summary>
    private static string? Beginning(string path)
    {
        using var file = Known(() => File.OpenHandle(path));
        if (file is null)
            return "";

        var bytes = new byte[1 << 16];
        var count = 0;
        while (true)
        {
            var (at, room) = (count, bytes.AsMemory(count));
            var read = Known<object>(() => RandomAccess.Read(file, room.Span, at)) is int some ? some : 0;
            if (read == 0)
                return Encoding.Latin1.GetString(bytes, 0, count);
            if ((count += read) >= MaxList)
                return null;
            if (count == bytes.Length)
                Array.Resize(ref bytes, 2 * bytes.Length);
        }
    }

    /// <summary>What the system tells; null where the process has ended meanwhile, or belongs to another user.</summary>
    private static T? Known<T>(Func<T> ask) where T : class?
    {
        try
        {
            return ask();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
