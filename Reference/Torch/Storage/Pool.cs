namespace TorchSharp;

/// <summary>Large arrays that this thread may use again, by length, because allocating memory costs more than computing with it.</summary>
internal static class Pool<T> where T : unmanaged
{
    private const int Large = 1024;
    private const int MostBytes = 64 << 20;

    [ThreadStatic] private static Dictionary<int, Stack<T[]>>? free;

    [ThreadStatic] private static int bytes;

    public static T[] Rent(int length)
    {
        if (length < Large || free is null || !free.TryGetValue(length, out var arrays) || !arrays.TryPop(out var array))
            return GC.AllocateUninitializedArray<T>(length);

        bytes -= length * Unsafe.SizeOf<T>();
        return array;
    }

    public static void Return(T[] array)
    {
        var size = (long)array.Length * Unsafe.SizeOf<T>();
        if (array.Length < Large || size > MostBytes)
            return;

        // The pool may be full of lengths that are not needed any more, so it starts again.
        if (free is null || bytes > MostBytes - size)
            (free, bytes) = ([], 0);

        if (!free.TryGetValue(array.Length, out var arrays))
            free[array.Length] = arrays = new();

        arrays.Push(array);
        bytes += (int)size;
    }
}
