using System.Buffers.Binary;
using System.IO.Compression;

namespace Grader.Tests.Diffusion;

/// <summary>Writes folders of the form of MNIST.</summary>
internal static class IdxFolder
{
    /// <summary>Images of one grey each, 28 × 28, with labels in turn.</summary>
    public static void Write(string folder, int count = 600, int labels = 600, int side = 28, int kinds = 10, bool packed = false)
    {
        Directory.CreateDirectory(folder);
        WriteFile(folder, "train-images-idx3-ubyte", packed, [count, side, side],
            [.. Enumerable.Range(0, count).SelectMany(image => Enumerable.Repeat((byte)(image % 256), side * side))]);
        WriteFile(folder, "train-labels-idx1-ubyte", packed, [labels],
            [.. Enumerable.Range(0, labels).Select(image => (byte)(image % kinds))]);
    }

    private static void WriteFile(string folder, string name, bool packed, int[] sizes, byte[] values)
    {
        byte[] header =
            [0, 0, 8, (byte)sizes.Length, .. sizes.SelectMany(size => BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(size)))];
        using Stream file = File.Create(Path.Combine(folder, packed ? $"{name}.gz" : name));
        using var stream = packed ? new GZipStream(file, CompressionLevel.Fastest) : file;
        stream.Write([.. header, .. values]);
    }
}
