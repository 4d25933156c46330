namespace TorchSharp.Kernels;

/// <summary>Chooses the element type for a pointwise kernel; the only place that enumerates element types for them.</summary>
internal static class Pointwise
{
    public static Tensor Number<K>(Tensor x) where K : INumberMap => x.dtype switch
    {
        ScalarType.Float32 => Pieces.Run<float, float>(x, K.Apply),
        ScalarType.Float64 => Pieces.Run<double, double>(x, K.Apply),
        ScalarType.Int64 => Pieces.Run<long, long>(x, K.Apply),
        ScalarType.Int32 => Pieces.Run<int, int>(x, K.Apply),
        ScalarType.Byte => Pieces.Run<byte, byte>(x, K.Apply),
        _ => throw Unsupported<K>(x),
    };

    public static Tensor Float<K>(Tensor x) where K : IFloatMap
    {
        var operand = x.As(Promotion.Floating(x.dtype));
        return operand.dtype == ScalarType.Float32 ? Pieces.Run<float, float>(operand, K.Apply) : Pieces.Run<double, double>(operand, K.Apply);
    }

    public static Tensor Predicate<K>(Tensor x) where K : IPredicate
    {
        var operand = x.As(Promotion.Floating(x.dtype));
        return operand.dtype == ScalarType.Float32 ? Pieces.Run<float, bool>(operand, Test<float, K>) : Pieces.Run<double, bool>(operand, Test<double, K>);
    }

    public static Tensor Number<K>(Tensor a, Tensor b) where K : INumberZip
    {
        var type = Promotion.Of(a, b);
        var (x, y) = (a.As(type), b.As(type));
        return type switch
        {
            ScalarType.Float32 => Pieces.Run<float, float, float>(x, y, K.Apply),
            ScalarType.Float64 => Pieces.Run<double, double, double>(x, y, K.Apply),
            ScalarType.Int64 => Pieces.Run<long, long, long>(x, y, K.Apply),
            ScalarType.Int32 => Pieces.Run<int, int, int>(x, y, K.Apply),
            ScalarType.Byte => Pieces.Run<byte, byte, byte>(x, y, K.Apply),
            _ => Number<K>(x.As(ScalarType.Byte), y.As(ScalarType.Byte)).As(ScalarType.Bool),
        };
    }

    public static Tensor Float<K>(Tensor a, Tensor b) where K : IFloatZip
    {
        var type = Promotion.Floating(Promotion.Of(a, b));
        var (x, y) = (a.As(type), b.As(type));
        return type == ScalarType.Float32 ? Pieces.Run<float, float, float>(x, y, K.Apply) : Pieces.Run<double, double, double>(x, y, K.Apply);
    }

    public static Tensor Compare<K>(Tensor a, Tensor b) where K : IComparison
    {
        var type = Promotion.Of(a, b);
        var (x, y) = (a.As(type), b.As(type));
        return type switch
        {
            ScalarType.Float32 => Pieces.Run<float, float, bool>(x, y, K.Apply),
            ScalarType.Float64 => Pieces.Run<double, double, bool>(x, y, K.Apply),
            ScalarType.Int64 => Pieces.Run<long, long, bool>(x, y, K.Apply),
            ScalarType.Int32 => Pieces.Run<int, int, bool>(x, y, K.Apply),
            ScalarType.Byte => Pieces.Run<byte, byte, bool>(x, y, K.Apply),
            _ => Compare<K>(x.As(ScalarType.Byte), y.As(ScalarType.Byte)),
        };
    }

    public static Tensor Bits<K>(Tensor a, Tensor b) where K : IBitZip
    {
        var type = Promotion.Of(a, b);
        var (x, y) = (a.As(type), b.As(type));
        return type switch
        {
            ScalarType.Int64 => Pieces.Run<long, long, long>(x, y, K.Apply),
            ScalarType.Int32 => Pieces.Run<int, int, int>(x, y, K.Apply),
            ScalarType.Byte => Pieces.Run<byte, byte, byte>(x, y, K.Apply),
            ScalarType.Bool => Bits<K>(x.As(ScalarType.Byte), y.As(ScalarType.Byte)).As(ScalarType.Bool),
            _ => throw Unsupported<K>(x),
        };
    }

    private static void Test<T, K>(ReadOnlySpan<T> x, Span<bool> y)
        where T : unmanaged, IFloatingPointIeee754<T> where K : IPredicate
    {
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = K.Holds(x[i]);
        }
    }

    private static ExternalException Unsupported<K>(Tensor x) => Errors.Torch($"\"{typeof(K).Name.ToLowerInvariant()}\" not implemented for '{x.dtype}'");
}
