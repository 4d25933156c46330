using System.Numerics;
using System.Numerics.Tensors;

namespace TorchSharp.Kernels;

/// <summary>Functions that <see cref="TensorPrimitives"/> computes as a difference, which loses the digits of small results.</summary>
internal readonly struct Expm1 : IFloatMap
{
    private const double Limit = 0.25;
    private const int Terms = 13;

    /// <summary>Taylor's series near zero, else the difference.</summary>
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        TensorPrimitives.ExpM1(x, y);
        var i = 0;
        for (; i <= y.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var (v, sum) = (new Vector<T>(x[i..]), Vector<T>.One);
            for (var n = Terms; n > 1; n--)
            {
                sum = Vector<T>.One + v * sum * T.CreateTruncating(1.0 / n);
            }

            var isNear = Vector.LessThan(Vector.Abs(v), new Vector<T>(T.CreateTruncating(Limit)));
            Vector.ConditionalSelect(isNear, v * sum, new Vector<T>(y[i..])).CopyTo(y[i..]);
        }

        for (; i < y.Length; i++)
        {
            var sum = T.One;
            for (var n = Terms; n > 1; n--)
            {
                sum = T.One + x[i] * sum * T.CreateTruncating(1.0 / n);
            }

            y[i] = T.Abs(x[i]) < T.CreateTruncating(Limit) ? x[i] * sum : y[i];
        }
    }
}

internal readonly struct Log1p : IFloatMap
{
    /// <summary>log u + (x − (u − 1)) / u, where u is 1 + x rounded.</summary>
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        TensorPrimitives.LogP1(x, y);
        var i = 0;
        for (; i <= y.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var (v, log) = (new Vector<T>(x[i..]), new Vector<T>(y[i..]));
            var u = Vector<T>.One + v;
            var isFinite = Vector.LessThan(Vector.Abs(log), new Vector<T>(T.PositiveInfinity));
            Vector.ConditionalSelect(isFinite, log + (v - (u - Vector<T>.One)) / u, log).CopyTo(y[i..]);
        }

        for (; i < y.Length; i++)
        {
            var u = T.One + x[i];
            y[i] = T.IsFinite(y[i]) ? y[i] + (x[i] - (u - T.One)) / u : y[i];
        }
    }
}

internal readonly struct Sinh : IFloatMap
{
    /// <summary>(e + e / (e + 1)) / 2 with e = exp x − 1, near zero.</summary>
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Expm1.Apply(x, y);
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = T.Abs(x[i]) < T.One ? (y[i] + y[i] / (y[i] + T.One)) * T.CreateTruncating(0.5) : T.Sinh(x[i]);
        }
    }
}

internal readonly struct Tanh : IFloatMap
{
    private const int Piece = 512;

    /// <summary>From here on the result is ±1 in double precision.</summary>
    private const double Far = 20;

    /// <summary>e / (e + 2) with e = exp 2x − 1.</summary>
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<T> twice = stackalloc T[Piece];
        for (var start = 0; start < y.Length; start += Piece)
        {
            var to = y.Slice(start, Math.Min(Piece, y.Length - start));
            var part = twice[..to.Length];
            TensorPrimitives.Clamp(x.Slice(start, to.Length), T.CreateTruncating(-Far), T.CreateTruncating(Far), part);
            TensorPrimitives.Add(part, part, part);
            Expm1.Apply<T>(part, to);
            TensorPrimitives.Add(to, T.One + T.One, part);
            TensorPrimitives.Divide(to, part, to);
        }
    }
}
