namespace TorchSharp.Kernels;

/// <summary>Memory for the length of one kernel, pinned and beginning at a cache line; each thread keeps its own for the next kernels.</summary>
internal readonly unsafe struct Scratch<T> : IDisposable where T : unmanaged
{
    private const int Line = 64;
    private const int MostKept = 64 << 20;

    [ThreadStatic] private static Stack<byte[]>? free;
    private readonly byte[] memory;

    public Scratch(nint count)
    {
        var size = checked((int)(count * sizeof(T)) + Line);
        if (free is null || !free.TryPop(out var kept) || kept.Length < size)
            kept = GC.AllocateUninitializedArray<byte>(size, pinned: true);

        memory = kept;
        Start = (T*)(((nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(kept)) + Line - 1) & -Line);
    }

    public T* Start { get; }

    public void Dispose()
    {
        if (memory.Length <= MostKept)
            (free ??= []).Push(memory);
    }
}
