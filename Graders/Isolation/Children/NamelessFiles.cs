using System.Globalization;

namespace Grader.Isolation;

/// <summary>
/// Files that have no name any more, and that processes keep on the disk by holding them: by descriptors, or by mappings alone.
/// </summary>
internal static class NamelessFiles
{
    private const string Deleted = " (deleted)";
    private const string InMemory = "/memfd:";

    /// <summary>What they take of a disk, each file once.</summary>
    /// <param name="process">The process; those that it has started count, too.</param>
    public static IEnumerable<long> BytesHeldBy(int process)
    {
        var seen = new HashSet<(ulong Device, ulong Number)>();
        foreach (var file in ProcessTree.Of(process).SelectMany(Held))
        {
            if (seen.Add(file.Identity))
                yield return file.Bytes;
        }
    }

    /// <summary>Descriptors first: they tell the blocks of a file, and mappings only how far it is mapped.</summary>
    private static IEnumerable<FileBlocks> Held(int process) => Opened(process).Concat(Mapped(process));

    /// <summary>By what the system counts of names: where a file was may be too long to be told.</summary>
    private static IEnumerable<FileBlocks> Opened(int process) =>
        from descriptor in Entries($"/proc/{process}/fd")
        let file = FileBlocks.OpenAs(descriptor)
        where file is { IsNameless: true } && !IsInMemory(Target(descriptor))
        select file;

    private static IEnumerable<FileBlocks> Mapped(int process) =>
        from line in ProcessTree.Lines($"/proc/{process}/maps")
        where line.EndsWith(Deleted, StringComparison.Ordinal)
        let fields = line.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries)
        where fields.Length == 6 && !IsInMemory(fields[5])
        group (Device: fields[3], Number: fields[4], End: End(fields[0], fields[2])) by (fields[3], fields[4]) into file
        select new FileBlocks(Identity(file.Key.Item1, file.Key.Item2), file.Max(part => part.End), IsNameless: true);

    /// <summary>The end of a mapped part, in bytes of its file.</summary>
    /// <param name="addresses">First and last, in base 16.</param>
    /// <param name="offset">Where the part begins, in base 16.</param>
    private static long End(string addresses, string offset)
    {
        var (first, last) = (Hexadecimal(addresses.Split('-')[0]), Hexadecimal(addresses.Split('-')[1]));
        return (long)(Hexadecimal(offset) + last - first);
    }

    private static (ulong Device, ulong Number) Identity(string device, string number)
    {
        var parts = device.Split(':');
        return (Hexadecimal(parts[0]) << 32 | Hexadecimal(parts[1]), ulong.Parse(number, CultureInfo.InvariantCulture));
    }

    private static bool IsInMemory(string? target) => target?.StartsWith(InMemory, StringComparison.Ordinal) == true;

    private static ulong Hexadecimal(string text) => ulong.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string? Target(string link) => Known(() => new FileInfo(link).LinkTarget);

    private static string[] Entries(string folder) => Known(() => Directory.GetFileSystemEntries(folder)) ?? [];

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
