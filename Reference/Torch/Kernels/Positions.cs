namespace TorchSharp.Kernels;

/// <summary>Reads and writes runs of elements that begin at listed positions of row-major data.</summary>
internal static class Positions
{
    public static void Take<T>(ReadOnlySpan<T> data, ReadOnlySpan<long> starts, int length, Span<T> result) where T : unmanaged
    {
        if (length == 1)
        {
            for (var i = 0; i < starts.Length; i++)
                result[i] = data[(int)starts[i]];
        }
        else
        {
            for (var i = 0; i < starts.Length; i++)
                data.Slice((int)starts[i], length).CopyTo(result[(i * length)..]);
        }
    }

    /// <summary>Writes each run of values at its position.</summary>
    public static void Put<T>(Span<T> data, ReadOnlySpan<long> starts, int length, ReadOnlySpan<T> values) where T : unmanaged
    {
        for (var i = 0; i < starts.Length; i++)
            values.Slice(i * length, length).CopyTo(data[(int)starts[i]..]);
    }

    /// <summary>Adds each run of values at its position; several for one position add up.</summary>
    public static void Add<T>(Span<T> data, ReadOnlySpan<long> starts, int length, ReadOnlySpan<T> values)
        where T : unmanaged, IAdditionOperators<T, T, T>
    {
        for (int i = 0, k = 0; i < starts.Length; i++)
        {
            for (var place = (int)starts[i]; k < (i + 1) * length; k++)
                data[place++] += values[k];
        }
    }

    /// <summary>The same for truth values, whose sum is true if any is.</summary>
    public static void Or(Span<bool> data, ReadOnlySpan<long> starts, int length, ReadOnlySpan<bool> values)
    {
        for (int i = 0, k = 0; i < starts.Length; i++)
        {
            for (var place = (int)starts[i]; k < (i + 1) * length; k++)
                data[place++] |= values[k];
        }
    }
}
