using System.Buffers.Binary;
using System.IO.Compression;
using Grader.Judging.Resources;

namespace Grader.Checks.Diffusion.Images;

/// <summary>
/// Bytes in as many dimensions as the file says: the format of MNIST and Fashion-MNIST. Two zeros, 8 for unsigned bytes, the number of
/// dimensions; the size of each, four bytes, the highest first; the values, the last index fastest.
/// </summary>
/// <remarks>Y. LeCun, C. Cortes, C. Burges, The MNIST database of handwritten digits, 1998: "The IDX file format".</remarks>
/// <param name="Sizes">Of each dimension.</param>
/// <param name="Values">All of them.</param>
internal sealed record IdxFile(IReadOnlyList<int> Sizes, byte[] Values)
{
    private const int UnsignedBytes = 0x0800;
    private const int MostBytes = 1 << 28;

    /// <summary>Reads a file, plain or compressed by gzip, of which nothing may be missing or left over.</summary>
    /// <param name="path">A name that ends in ".gz" is taken for a compressed file.</param>
    /// <param name="dimensions">As many as it has to have.</param>
    /// <exception cref="ResourceException">It is not such a file.</exception>
    public static IdxFile Read(string path, int dimensions)
    {
        var bytes = Bytes(path);
        var header = 4 + 4 * dimensions;
        if (bytes.Length < header)
        {
            throw new ResourceException(path,
                $"has {bytes.Length} bytes, and the header of an idx file of {dimensions} dimensions alone has {header}",
                "It is cut off, or another kind of file; download it again");
        }

        var magic = BinaryPrimitives.ReadInt32BigEndian(bytes);
        if (magic != UnsignedBytes + dimensions)
        {
            throw new ResourceException(path, $"begins with 0x{magic:x8}, and an idx file of bytes in {dimensions} dimensions begins with "
                + $"0x{UnsignedBytes + dimensions:x8}", "Images and labels may be exchanged, or a packed file may lack the ending .gz");
        }

        var sizes = Enumerable.Range(1, dimensions).Select(i => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4 * i))).ToArray();
        var expected = sizes.Aggregate(1.0, (product, size) => product * size);
        if (sizes.Any(size => size < 1) || expected != bytes.Length - header)
        {
            throw new ResourceException(path, $"holds {bytes.Length - header} values, and its header promises {string.Join(" × ", sizes)}",
                "It is cut off or damaged; download it again");
        }

        return new(sizes, bytes[header..]);
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var bytes = new MemoryStream();
            var block = new byte[1 << 16];
            for (int count; (count = plain.Read(block)) > 0; bytes.Write(block, 0, count))
            {
                if (bytes.Length > MostBytes)
                    throw new ResourceException(path, $"is larger than {MostBytes >> 20} MiB, and MNIST has 45", "It is another file");
            }

            return bytes.ToArray();
        }
        catch (Exception wrong) when (wrong is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new ResourceException(path, $"cannot be read: {wrong.Message.TrimEnd('.')}",
                "Download it again, or take away the ending .gz where it is not packed", wrong);
        }
    }
}
