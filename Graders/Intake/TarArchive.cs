using System.Formats.Tar;
using System.IO.Compression;

namespace Grader.Intake;

/// <summary>Rewrites a .tar.gz as a temporary .zip, so that one set of rules guards against names, links and bombs of both.</summary>
internal static class TarArchive
{
    private const int UnixLink = 0xA1FF << 16;
    private const int UnixDevice = 0x21FF << 16;
    private const int LongestName = 4096;

    /// <summary>Whether the content begins as gzip does; ends at the beginning.</summary>
    public static bool IsGzip(Stream content)
    {
        content.Position = 0;
        var isGzip = content.ReadByte() == 0x1F && content.ReadByte() == 0x8B;
        content.Position = 0;
        return isGzip;
    }

    /// <summary>The same entries as a .zip.</summary>
    /// <param name="content">A .tar.gz.</param>
    /// <param name="maxEntries">More entries than this are refused.</param>
    /// <param name="limit">Bytes of all entries together.</param>
    /// <exception cref="IntakeException">It is damaged, no tar archive, or has too much in it.</exception>
    public static FileStream ToZip(Stream content, int maxEntries, long limit)
    {
        var zip = Spool.Create();
        try
        {
            using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
                Copy(content, archive, maxEntries, limit);
            return zip;
        }
        catch (Exception broken)
        {
            zip.Dispose();
            throw IsOfContent(broken) ? new IntakeException("the archive is damaged, cut off or no .tar.gz; ask for it again.") : broken;
        }
    }

    private static void Copy(Stream content, ZipArchive zip, int maxEntries, long limit)
    {
        using var unpacked = new GZipStream(content, CompressionMode.Decompress, leaveOpen: true);
        using var tar = new TarReader(new LimitedStream(unpacked, limit));
        for (var count = 0; tar.GetNextEntry() is { } entry;)
        {
            if (entry.EntryType is TarEntryType.GlobalExtendedAttributes)
                continue;
            if (++count > maxEntries)
                throw new IntakeException($"the archive has more than {maxEntries} entries; leave out what is no source code.");
            Copy(entry, zip);
        }
    }

    private static void Copy(TarEntry entry, ZipArchive zip)
    {
        var isFolder = entry.EntryType is TarEntryType.Directory or TarEntryType.DirectoryList;
        var copy = zip.CreateEntry(NameOf(entry) + (isFolder ? "/" : ""), CompressionLevel.Optimal);
        copy.ExternalAttributes = entry.EntryType switch
        {
            TarEntryType.SymbolicLink or TarEntryType.HardLink => UnixLink,
            TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile => 0,
            _ => isFolder ? 0 : UnixDevice,
        };
        using var target = copy.Open();
        if (copy.ExternalAttributes == 0)
            entry.DataStream?.CopyTo(target);
    }

    /// <summary>The name, in a form that a .zip can have: a longer one is cut and then refused for its length.</summary>
    private static string NameOf(TarEntry entry) => entry.Name switch
    {
        "" => ".",
        { Length: > LongestName } name => name[..LongestName].Replace('/', '_'),
        var name => name,
    };

    private static bool IsOfContent(Exception failure) =>
        failure is InvalidDataException or EndOfStreamException or FormatException or ArgumentException or OverflowException
            or NotSupportedException || (failure is IOException && SystemRefusal.Of(failure) is null);
}
