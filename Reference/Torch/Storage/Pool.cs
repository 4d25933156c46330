namespace TorchSharp;

/// <summary>Large arrays of this thread that are free to be used again, by length: fresh memory costs more than the arithmetic on it.</summary>
internal static class Pool<T> where T : unmanaged
{
    private const int Large = 1024;
    private const int MostOfOneLength = 32;
    private const int MostLengths = 32;

    [ThreadStatic]
    private static Dictionary<int, Stack<T[]>>? free;

    public static T[] Rent(int length) =>
        free is not null && free.TryGetValue(length, out var arrays) && arrays.TryPop(out var array)
            ? array
            : GC.AllocateUninitializedArray<T>(length);

    public static void Return(T[] array)
    {
        if (array.Length < Large)
        {
            return;
        }

        free ??= [];
        if (free.Count > MostLengths)
        {
            free.Clear();
        }

        if (!free.TryGetValue(array.Length, out var arrays))
        {
            free[array.Length] = arrays = new();
        }

        if (arrays.Count < MostOfOneLength)
        {
            arrays.Push(array);
        }
    }
}
