namespace TorchSharp.Kernels;

/// <summary>Memory for the length of one kernel: pooled, pinned, and beginning at a cache line.</summary>
internal readonly unsafe struct Scratch<T> : IDisposable where T : unmanaged
{
    private const int Line = 64;
    private readonly T[] array;
    private readonly GCHandle pin;

    public Scratch(nint count)
    {
        array = ArrayPool<T>.Shared.Rent(checked((int)count + (Line / sizeof(T))));
        pin = GCHandle.Alloc(array, GCHandleType.Pinned);
        Start = (T*)((pin.AddrOfPinnedObject() + Line - 1) & -Line);
    }

    public T* Start { get; }

    public void Dispose()
    {
        pin.Free();
        ArrayPool<T>.Shared.Return(array);
    }
}
