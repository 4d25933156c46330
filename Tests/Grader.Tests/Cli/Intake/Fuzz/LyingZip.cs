using System.IO.Compression;

namespace Grader.Tests.Cli.Intake.Fuzz;

/// <summary>Writes archives byte by byte, since no library writes one that is wrong.</summary>
internal static class LyingZip
{
    private const int Deflated = 8;
    private const uint UnixLink = 0xA1FF_0000;
    private const uint In64BitRecord = uint.MaxValue;

    /// <summary>An archive of the entries, each with its lie.</summary>
    public static byte[] Of(IReadOnlyList<FuzzedEntry> entries)
    {
        using var archive = new MemoryStream();
        using var writer = new BinaryWriter(archive);
        using var directory = new MemoryStream();
        using var directoryWriter = new BinaryWriter(directory);
        foreach (var entry in entries)
        {
            var offset = (uint)archive.Position;
            var packed = entry.Lie == ZipLie.Packed ? entry.Content : Packed(entry.Content);
            writer.Write(0x04034b50u);
            WriteHeader(writer, entry, packed);
            writer.Write(entry.Name);
            writer.Write(Extra(entry));
            writer.Write(packed);

            directoryWriter.Write(0x02014b50u);
            directoryWriter.Write((ushort)0x0314);
            WriteHeader(directoryWriter, entry, packed);
            directoryWriter.Write(new byte[6]);
            directoryWriter.Write(entry.Kind == EntryKind.Link ? UnixLink : 0u);
            directoryWriter.Write(entry.Lie == ZipLie.Offset ? offset + int.MaxValue : offset);
            directoryWriter.Write(entry.Name);
            directoryWriter.Write(Extra(entry));
        }

        WriteEnd(writer, directory.ToArray(), entries.Count);
        return archive.ToArray();
    }

    /// <summary>What the entry's own header and the directory have in common, up to the lengths of name and extra field.</summary>
    private static void WriteHeader(BinaryWriter writer, FuzzedEntry entry, byte[] packed)
    {
        writer.Write((ushort)20);
        writer.Write((ushort)(entry.Lie == ZipLie.Encrypted ? 1 : 0));
        writer.Write((ushort)(entry.Lie == ZipLie.Method ? 77 : Deflated));
        writer.Write(entry.Lie == ZipLie.Date ? uint.MaxValue : 0x5C21_0000u);
        writer.Write(entry.Lie == ZipLie.Checksum ? 1u : Checksum(entry.Content));
        writer.Write(entry.Lie switch
        {
            ZipLie.PackedHuge => uint.MaxValue - 1,
            ZipLie.Negative => In64BitRecord,
            _ => (uint)packed.Length,
        });
        writer.Write(entry.Lie switch
        {
            ZipLie.Small => 3u,
            ZipLie.Huge => uint.MaxValue - 1,
            ZipLie.Negative => In64BitRecord,
            _ => (uint)entry.Content.Length,
        });
        writer.Write((ushort)entry.Name.Length);
        writer.Write((ushort)Extra(entry).Length);
    }

    // As an int, the packed length is negative, too, and the framework's reader takes it for one.
    private static byte[] Extra(FuzzedEntry entry) => entry.Lie != ZipLie.Negative
        ? []
        : [1, 0, 16, 0, .. BitConverter.GetBytes(-1L), .. BitConverter.GetBytes(long.MinValue + 0x9000_0000L)];

    private static void WriteEnd(BinaryWriter writer, byte[] directory, int entries)
    {
        var offset = (uint)writer.BaseStream.Position;
        writer.Write(directory);
        writer.Write(0x06054b50u);
        writer.Write(0u);
        writer.Write((ushort)entries);
        writer.Write((ushort)entries);
        writer.Write((uint)directory.Length);
        writer.Write(offset);
        writer.Write((ushort)0);
    }

    private static uint Checksum(byte[] content)
    {
        const uint Polynomial = 0xEDB8_8320;
        var sum = uint.MaxValue;
        foreach (var value in content)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ Polynomial;
        }

        return ~sum;
    }

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new DeflateStream(packed, CompressionLevel.Fastest))
            stream.Write(content);

        return packed.ToArray();
    }
}
