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

        var elements = tensor.contiguous();
        writer.Write(elements.Body.Storage.Bytes(elements.Layout));
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
        reader.BaseStream.ReadExactly(result.Body.Storage.Bytes(result.Layout));
        return result;
    }
}
