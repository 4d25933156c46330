namespace TorchSharp.Kernels;

/// <summary>
/// Scratch memory of one kernel call, pinned and aligned to a cache line. Each thread keeps it for its next kernel calls.
/// </summary>
internal readonly unsafe struct KernelMemory<T> : IDisposable where T : unmanaged
{
    private const int Line = 64;
    private const int MostKept = 64 << 20;

    [ThreadStatic] private static Stack<byte[]>? free;
    private readonly byte[] memory;

    public KernelMemory(nint count)
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
