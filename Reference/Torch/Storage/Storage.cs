using TorchSharp.Kernels;

namespace TorchSharp;

/// <summary>
/// The elements of a tensor and of its views. Its array is reference-counted: whoever allocates it holds the first reference, and those
/// who need it longer take more. A program keeps its references, so its arrays are left to the garbage collector; the engine
/// releases those that only it can reach, and the last release returns the array to the pool.
/// </summary>
internal abstract class Storage
{
    private int references = 1;

    /// <summary>How often the elements were modified in place. A tensor that a backward rule kept must still have its version.</summary>
    public int Version { get; set; }

    /// <summary>How many of these modifications were recorded. Views taken before such a one have a stale history.</summary>
    public int RecordedWrites { get; set; }
    public abstract ScalarType Type { get; }

    /// <summary>Whether nobody but the holder of one reference needs the array.</summary>
    public bool HasOneReference => references == 1;

    /// <summary>Adds a reference.</summary>
    public void Take() => Interlocked.Increment(ref references);

    /// <summary>Removes a reference. The last one returns the array to the pool, and any later use of this storage fails.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref references) == 0)
            Recycle();
    }

    /// <summary>Returns the array to the pool.</summary>
    protected abstract void Recycle();

    /// <summary>The elements of a layout in row-major order, in an array of their own.</summary>
    public abstract Tensor Copied(Layout layout);

    /// <summary>The runs that begin at row-major positions of a layout.</summary>
    public abstract Tensor Taken(Layout layout, long[] starts, Runs runs);

    /// <summary>
    /// Writes a tensor's elements in runs that begin at positions of a contiguous layout. The last of several for one position counts.
    /// </summary>
    public abstract void Put(Layout layout, long[] starts, int length, Tensor values);

    /// <summary>Of two tensors with storage of this type, the first's elements where the condition holds, else the second's.</summary>
    public abstract Tensor Picked(Tensor condition, Tensor x, Tensor y);

    /// <summary>
    /// Writes the elements of a tensor of this type into a layout, by exchanging arrays where that is possible without a copy.
    /// </summary>
    public abstract void Overwrite(Layout layout, Tensor values, bool isUnshared);

    /// <summary>The bytes of a contiguous layout, not copied.</summary>
    public abstract Span<byte> Bytes(Layout layout);

    public static Storage Allocate(ScalarType type, long count) => type switch
    {
        ScalarType.Float32 => Storage<float>.Uninitialized(count),
        ScalarType.Float64 => Storage<double>.Uninitialized(count),
        ScalarType.Int64 => Storage<long>.Uninitialized(count),
        ScalarType.Int32 => Storage<int>.Uninitialized(count),
        ScalarType.Byte => Storage<byte>.Uninitialized(count),
        _ => Storage<bool>.Uninitialized(count),
    };
}

/// <summary>A managed array of elements.</summary>
internal sealed class Storage<T>(T[] data) : Storage where T : unmanaged
{
    /// <summary>Exchanged for another array when every element is overwritten.</summary>
    public T[] Data { get; set; } = data;
    public override ScalarType Type { get; } = Elements.TypeOf<T>();

    public static Storage<T> Uninitialized(long count)
    {
        var storage = new Storage<T>(Pool<T>.Rent(checked((int)count)));
        StepStorage.Note(storage);
        return storage;
    }

    protected override void Recycle()
    {
        Pool<T>.Return(Data);
        Data = [];
    }

    /// <summary>The elements of a layout in row-major order; not copied if they are contiguous.</summary>
    public ReadOnlySpan<T> Span(Layout layout) => layout.IsContiguous ? Contiguous(layout) : Strided.ToArray(Data, layout);
    public override Tensor Copied(Layout layout) => Tensor.FromStorage(Strided.ToArray(Data, layout), layout.Shape);
    public override void Put(Layout layout, long[] starts, int length, Tensor values) =>
        Positions.Put(Contiguous(layout), starts, length, values.Span<T>());
    public override Tensor Picked(Tensor condition, Tensor x, Tensor y) => Pieces.Run<bool, T, T, T>(condition, x, y, Pick);
    public override Span<byte> Bytes(Layout layout) => MemoryMarshal.AsBytes(Contiguous(layout));

    public override Tensor Taken(Layout layout, long[] starts, Runs runs)
    {
        var result = Tensor.Uninitialized(Type, runs.Shape);
        Positions.Take(Span(layout), starts, runs.Length, result.Target<T>());
        return result;
    }

    public override void Overwrite(Layout layout, Tensor values, bool isUnshared)
    {
        var other = (Storage<T>)values.Body.Storage;
        var isWhole = layout.IsContiguous && layout.Count == Data.Length;
        var isResult = isUnshared && other != this && values is { Body.IsView: false, Layout.IsContiguous: true };
        if (isWhole && isResult && other.Data.Length == layout.Count)
            (Data, other.Data) = (other.Data, Data);
        else
            Strided.Write(values.Span<T>(), Data, layout, 0);
    }

    private Span<T> Contiguous(Layout layout) => Data.AsSpan((int)layout.Offset, (int)layout.Count);

    private static void Pick(ReadOnlySpan<bool> condition, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
    {
        for (var i = 0; i < result.Length; i++)
            result[i] = condition[i] ? x[i] : y[i];
    }
}
