using System.Buffers.Binary;

namespace Grader.Intake;

/// <summary>Checks the first and last bytes of an archive before anything is allocated for it.</summary>
internal static class ZipKind
{
    private const int EndRecord = 22;
    private const int LongestComment = ushort.MaxValue;
    private const uint EndSignature = 0x06054b50;
    private const int SmallestEntry = 46;

    /// <summary>Refuses what is no zip archive, and one whose own count of entries is above the limit.</summary>
    public static void Check(Stream content, int maxEntries)
    {
        if (content.Length == 0)
            throw new IntakeException("the file has no content.");
        if (OtherKind(content) is { } kind)
            throw new IntakeException($"this is {kind}, which is not supported; repack it as .zip.");
        var entries = ClaimedEntries(content);
        if (entries > maxEntries)
            throw new IntakeException($"the archive has more than {maxEntries} entries; leave out what is no source code.");
    }

    /// <summary>Name of the other archive format that the content begins like, if any.</summary>
    private static string? OtherKind(Stream content)
    {
        Span<byte> head = stackalloc byte[6];
        content.Position = 0;
        head = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        return head switch
        {
            _ when head.StartsWith("Rar!"u8) => "a RAR archive",
            [0x37, 0x7A, 0xBC, 0xAF, ..] => "a 7z archive",
            _ when head.StartsWith("BZh"u8) => "a bzip2 archive",
            [0xFD, 0x37, 0x7A, 0x58, 0x5A, ..] => "an xz archive",
            _ when head.StartsWith("%PDF"u8) => "a PDF",
            [0x50, 0x4B, ..] => null,
            _ => "no zip archive",
        };
    }

    /// <summary>
    /// How many entries the end record claims, or how many the size of its directory suggests at four times the smallest entry:
    /// whichever is more.
    /// </summary>
    private static long ClaimedEntries(Stream content)
    {
        var tail = new byte[(int)Math.Min(content.Length, EndRecord + LongestComment)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        for (var start = tail.Length - EndRecord; start >= 0; start--)
        {
            var record = tail.AsSpan(start);
            if (BinaryPrimitives.ReadUInt32LittleEndian(record) != EndSignature)
                continue;
            var count = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
            var bytes = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
            // 65535 and 2^32 − 1 refer to a 64-bit record: then the size of the whole file is taken for that of the directory.
            return count < ushort.MaxValue && bytes < uint.MaxValue
                ? Math.Max(count, bytes / SmallestEntry / 4)
                : content.Length / SmallestEntry / 4;
        }
        throw new IntakeException("the archive is damaged or cut off; ask for it again.");
    }
}
