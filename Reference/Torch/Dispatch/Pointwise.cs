using TorchSharp.Kernels;

namespace TorchSharp;

/// <summary>Calls a pointwise kernel for the element type of its operands.</summary>
internal static class Pointwise
{
    public static Tensor Number<K>(Tensor x) where K : INumberMap => x.dtype switch
    {
        ScalarType.Float32 => Pieces.Run<float, float>(x, K.Apply),
        ScalarType.Float64 => Pieces.Run<double, double>(x, K.Apply),
        ScalarType.Int64 => Pieces.Run<long, long>(x, K.Apply),
        ScalarType.Int32 => Pieces.Run<int, int>(x, K.Apply),
        ScalarType.Byte => Pieces.Run<byte, byte>(x, K.Apply),
        _ => throw Unsupported(typeof(K).Name.ToLowerInvariant(), x),
    };

    /// <summary>A function of floating-point numbers; operands of other types are converted first. A predicate gives bool.</summary>
    public static Tensor Float<TSingle, TDouble>(Tensor x, Map<float, TSingle> single, Map<double, TDouble> @double)
        where TSingle : unmanaged where TDouble : unmanaged
    {
        var operand = x.As(Promotion.Floating(x.dtype));
        return operand.dtype == ScalarType.Float32 ? Pieces.Run(operand, single) : Pieces.Run(operand, @double);
    }

    /// <summary>A function that is computed one number at a time in double precision.</summary>
    public static Map<T, T> OneByOne<T>(Func<double, double> function) where T : unmanaged, INumber<T> => (x, y) =>
    {
        for (var i = 0; i < y.Length; i++)
            y[i] = T.CreateTruncating(function(double.CreateTruncating(x[i])));
    };

    public static Tensor Number<K>(Tensor a, Tensor b) where K : INumberPairMap
    {
        var (x, y) = Promoted(a, b);
        return x.dtype switch
        {
            ScalarType.Float32 => Pieces.Run<float, float, float>(x, y, K.Apply),
            ScalarType.Float64 => Pieces.Run<double, double, double>(x, y, K.Apply),
            ScalarType.Int64 => Pieces.Run<long, long, long>(x, y, K.Apply),
            ScalarType.Int32 => Pieces.Run<int, int, int>(x, y, K.Apply),
            ScalarType.Byte => Pieces.Run<byte, byte, byte>(x, y, K.Apply),
            _ => Number<K>(x.As(ScalarType.Byte), y.As(ScalarType.Byte)).As(ScalarType.Bool),
        };
    }

    public static Tensor Float(Tensor a, Tensor b, PairMap<float, float, float> single, PairMap<double, double, double> @double)
    {
        var type = Promotion.Floating(Promotion.Of(a, b));
        var (x, y) = (a.As(type), b.As(type));
        return type == ScalarType.Float32 ? Pieces.Run(x, y, single) : Pieces.Run(x, y, @double);
    }

    public static Tensor Compare<K>(Tensor a, Tensor b) where K : IComparison
    {
        var (x, y) = Promoted(a, b);
        return x.dtype switch
        {
            ScalarType.Float32 => Pieces.Run<float, float, bool>(x, y, Compare<float, K>),
            ScalarType.Float64 => Pieces.Run<double, double, bool>(x, y, Compare<double, K>),
            ScalarType.Int64 => Pieces.Run<long, long, bool>(x, y, Compare<long, K>),
            ScalarType.Int32 => Pieces.Run<int, int, bool>(x, y, Compare<int, K>),
            ScalarType.Byte => Pieces.Run<byte, byte, bool>(x, y, Compare<byte, K>),
            _ => Compare<K>(x.As(ScalarType.Byte), y.As(ScalarType.Byte)),
        };
    }

    /// <summary>A function of the bits of two integers or bools.</summary>
    public static Tensor Bits(
        string name, Tensor a, Tensor b, PairMap<long, long, long> longs, PairMap<int, int, int> ints, PairMap<byte, byte, byte> bytes)
    {
        var (x, y) = Promoted(a, b);
        return x.dtype switch
        {
            ScalarType.Int64 => Pieces.Run(x, y, longs),
            ScalarType.Int32 => Pieces.Run(x, y, ints),
            ScalarType.Byte => Pieces.Run(x, y, bytes),
            ScalarType.Bool => Pieces.Run(x.As(ScalarType.Byte), y.As(ScalarType.Byte), bytes).As(ScalarType.Bool),
            _ => throw Unsupported(name, x),
        };
    }

    private static (Tensor, Tensor) Promoted(Tensor a, Tensor b)
    {
        var type = Promotion.Of(a, b);
        return (a.As(type), b.As(type));
    }

    private static void Compare<T, K>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<bool> y)
        where T : unmanaged, INumber<T> where K : IComparison
    {
        for (var i = 0; i < y.Length; i++)
            y[i] = K.Holds(a[i], b[i]);
    }

    private static ExternalException Unsupported(string name, Tensor x) => Errors.Torch($"\"{name}\" not implemented for '{x.dtype}'");
}
