namespace TorchSharp.Kernels;

/// <summary>Reads and writes elements at listed places of row-major data.</summary>
internal static class Positions
{
    public static T[] Take<T>(ReadOnlySpan<T> data, ReadOnlySpan<long> places) where T : unmanaged
    {
        var result = GC.AllocateUninitializedArray<T>(places.Length);
        for (var i = 0; i < places.Length; i++)
            result[i] = data[(int)places[i]];

        return result;
    }

    /// <summary>Writes each value at its place.</summary>
    public static void Put<T>(Span<T> data, ReadOnlySpan<long> places, ReadOnlySpan<T> values) where T : unmanaged
    {
        for (var i = 0; i < places.Length; i++)
            data[(int)places[i]] = values[i];
    }

    /// <summary>Adds each value at its place; several for one place add up.</summary>
    public static void Add<T>(Span<T> data, ReadOnlySpan<long> places, ReadOnlySpan<T> values) where T : unmanaged, IAdditionOperators<T, T, T>
    {
        for (var i = 0; i < places.Length; i++)
            data[(int)places[i]] += values[i];
    }
}
