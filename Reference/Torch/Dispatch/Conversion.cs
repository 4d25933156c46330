namespace TorchSharp;

/// <summary>Converts between element types: rounds toward zero for integers; true where not zero for bool.</summary>
internal static class Conversion
{
    public static Tensor Run(Tensor x, ScalarType type) => type switch
    {
        ScalarType.Float32 => To<float>(x),
        ScalarType.Float64 => To<double>(x),
        ScalarType.Int64 => To<long>(x),
        ScalarType.Int32 => To<int>(x),
        ScalarType.Byte => To<byte>(x),
        _ => ToBool(x),
    };

    private static Tensor To<TOut>(Tensor x) where TOut : unmanaged, INumber<TOut> => x.dtype switch
    {
        ScalarType.Float32 => Pieces.Run<float, TOut>(x, TensorPrimitives.ConvertTruncating),
        ScalarType.Float64 => Pieces.Run<double, TOut>(x, TensorPrimitives.ConvertTruncating),
        ScalarType.Int64 => Pieces.Run<long, TOut>(x, TensorPrimitives.ConvertTruncating),
        ScalarType.Int32 => Pieces.Run<int, TOut>(x, TensorPrimitives.ConvertTruncating),
        ScalarType.Byte => Pieces.Run<byte, TOut>(x, TensorPrimitives.ConvertTruncating),
        _ => Pieces.Run<bool, TOut>(x, (a, y) => TensorPrimitives.ConvertTruncating(MemoryMarshal.AsBytes(a), y)),
    };

    private static Tensor ToBool(Tensor x) => x.dtype switch
    {
        ScalarType.Float32 => Pieces.Run<float, bool>(x, IsNonzero),
        ScalarType.Float64 => Pieces.Run<double, bool>(x, IsNonzero),
        ScalarType.Int64 => Pieces.Run<long, bool>(x, IsNonzero),
        ScalarType.Int32 => Pieces.Run<int, bool>(x, IsNonzero),
        ScalarType.Byte => Pieces.Run<byte, bool>(x, IsNonzero),
        _ => Pieces.Run<bool, bool>(x, (a, y) => a.CopyTo(y)),
    };

    private static void IsNonzero<T>(ReadOnlySpan<T> x, Span<bool> y) where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < y.Length; i++)
            y[i] = x[i] != T.Zero;
    }
}
