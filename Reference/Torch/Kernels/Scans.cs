namespace TorchSharp.Kernels;

/// <summary>A running reduction of one row.</summary>
internal interface IScan
{
    static abstract void Apply<T>(ReadOnlySpan<T> row, Span<T> result) where T : unmanaged, INumber<T>;
}

/// <summary>Accumulates in double precision where the elements are floating-point numbers.</summary>
internal readonly struct RunningSum : IScan
{
    public static void Apply<T>(ReadOnlySpan<T> row, Span<T> result) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
        {
            var total = 0.0;
            for (var i = 0; i < row.Length; i++)
            {
                total += double.CreateTruncating(row[i]);
                result[i] = T.CreateTruncating(total);
            }

            return;
        }

        var sum = T.Zero;
        for (var i = 0; i < row.Length; i++)
            result[i] = sum += row[i];
    }
}

internal readonly struct RunningProduct : IScan
{
    public static void Apply<T>(ReadOnlySpan<T> row, Span<T> result) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
        {
            var total = 1.0;
            for (var i = 0; i < row.Length; i++)
            {
                total *= double.CreateTruncating(row[i]);
                result[i] = T.CreateTruncating(total);
            }

            return;
        }

        var product = T.One;
        for (var i = 0; i < row.Length; i++)
            result[i] = product *= row[i];
    }
}

internal readonly struct RunningLogSumExp : IScan
{
    public static void Apply<T>(ReadOnlySpan<T> row, Span<T> result) where T : unmanaged, INumber<T>
    {
        var total = double.NegativeInfinity;
        for (var i = 0; i < row.Length; i++)
        {
            var next = double.CreateTruncating(row[i]);
            var (larger, smaller) = next > total ? (next, total) : (total, next);
            total = double.IsInfinity(larger) && !double.IsNaN(smaller) ? larger : larger + Math.Log(1 + Math.Exp(smaller - larger));
            result[i] = T.CreateTruncating(total);
        }
    }
}
