namespace TorchSharp;

/// <summary>
/// One tensor in TorchSharp's binary format: element type, rank and sizes as LEB128 numbers, then the elements in
/// row-major order, little-endian.
/// </summary>
internal static class TensorFile
{
    private const int MaxRank = 32;

    public static void Write(BinaryWriter writer, Tensor tensor)
    {
        writer.Write7BitEncodedInt64((long)tensor.dtype);
        writer.Write7BitEncodedInt64(tensor.ndim);
        foreach (var size in tensor.Layout.Shape)
            writer.Write7BitEncodedInt64(size);

        writer.Write(BytesOf(tensor.contiguous()));
    }

    /// <exception cref="InvalidDataException">The data is not a tensor of an element type that this engine has.</exception>
    public static Tensor Read(BinaryReader reader)
    {
        var type = (ScalarType)reader.Read7BitEncodedInt64();
        var rank = reader.Read7BitEncodedInt64();
        if (!Enum.IsDefined(type) || rank is < 0 or > MaxRank)
            throw new InvalidDataException($"The file has no tensor here: element type {(int)type}, {rank} dimensions.");

        var shape = new long[rank];
        for (var d = 0; d < rank; d++)
            shape[d] = reader.Read7BitEncodedInt64();

        var result = Tensor.Uninitialized(type, shape);
        reader.BaseStream.ReadExactly(BytesOf(result));
        return result;
    }

    /// <summary>The elements of a contiguous tensor, where they lie.</summary>
    private static Span<byte> BytesOf(Tensor tensor) => tensor.dtype switch
    {
        ScalarType.Float32 => MemoryMarshal.AsBytes(tensor.Target<float>()),
        ScalarType.Float64 => MemoryMarshal.AsBytes(tensor.Target<double>()),
        ScalarType.Int64 => MemoryMarshal.AsBytes(tensor.Target<long>()),
        ScalarType.Int32 => MemoryMarshal.AsBytes(tensor.Target<int>()),
        ScalarType.Bool => MemoryMarshal.AsBytes(tensor.Target<bool>()),
        _ => tensor.Target<byte>(),
    };
}
