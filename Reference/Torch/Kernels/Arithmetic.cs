namespace TorchSharp.Kernels;

internal readonly struct Add : INumberPairMap
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> =>
        TensorPrimitives.Add(a, b, y);
}

internal readonly struct Subtract : INumberPairMap
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> =>
        TensorPrimitives.Subtract(a, b, y);
}

internal readonly struct Multiply : INumberPairMap
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> =>
        TensorPrimitives.Multiply(a, b, y);
}

/// <summary>The quotient rounded toward −∞; of floating-point numbers and zero ±∞ or NaN.</summary>
internal readonly struct FloorDivide : INumberPairMap
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < y.Length; i++)
        {
            if (T.IsZero(b[i]))
            {
                y[i] = a[i] / b[i];
                continue;
            }

            var remainder = a[i] % b[i];
            var isBelow = !T.IsZero(remainder) && T.IsNegative(remainder) != T.IsNegative(b[i]);
            y[i] = (a[i] - remainder) / b[i] - (isBelow ? T.One : T.Zero);
        }
    }
}

/// <summary>The remainder with the divisor's sign, as PyTorch's % has it.</summary>
internal readonly struct Remainder : INumberPairMap
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < y.Length; i++)
        {
            var remainder = a[i] % b[i];
            y[i] = !T.IsZero(remainder) && T.IsNegative(remainder) != T.IsNegative(b[i]) ? remainder + b[i] : remainder;
        }
    }
}

/// <summary>The remainder with the dividend's sign, as in C#.</summary>
internal readonly struct Fmod : INumberPairMap
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < y.Length; i++)
            y[i] = a[i] % b[i];
    }
}

internal readonly struct Maximum : INumberPairMap
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> =>
        TensorPrimitives.Max(a, b, y);
}

internal readonly struct Minimum : INumberPairMap
{
    public static void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> =>
        TensorPrimitives.Min(a, b, y);
}

internal readonly struct Negate : INumberMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumber<T> => TensorPrimitives.Subtract(T.Zero, x, y);
}

/// <summary>The most negative whole number, whose absolute value does not exist, stays as it is.</summary>
internal readonly struct Abs : INumberMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float) || typeof(T) == typeof(double))
        {
            TensorPrimitives.Abs(x, y);
            return;
        }

        for (var i = 0; i < y.Length; i++)
            y[i] = T.IsNegative(x[i]) ? T.Zero - x[i] : x[i];
    }
}

internal readonly struct Square : INumberMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(x, x, y);
}

/// <summary>−1, 0 or 1; 0 for NaN.</summary>
internal readonly struct Sign : INumberMap
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < y.Length; i++)
            y[i] = x[i] > T.Zero ? T.One : x[i] < T.Zero ? T.Zero - T.One : T.Zero;
    }
}
