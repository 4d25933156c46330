using TorchSharp.Kernels;

namespace TorchSharp;

/// <summary>The numbers of one or more tensors: views share it, and with it the count of writes.</summary>
internal abstract class Storage
{
    // The first reference belongs to whoever made the storage. A program never gives it up: the garbage collector takes the array.
    private int references = 1;

    /// <summary>How often the contents were written in place; what a backward pass kept must not have changed.</summary>
    public int Version { get; set; }

    /// <summary>How many of these writes autograd recorded. A view taken before one of them has an outdated history.</summary>
    public int RecordedWrites { get; set; }
    public abstract ScalarType Type { get; }

    /// <summary>Whether one reference is left, so that its holder may do with the array what it likes.</summary>
    public bool HasOneReference => references == 1;

    public void Take() => Interlocked.Increment(ref references);

    /// <summary>Gives a reference up. With the last one the array goes to the pool, and any later use of this storage fails.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref references) == 0)
            Recycle();
    }

    protected abstract void Recycle();

    /// <summary>The elements of a layout in row-major order, in an array of their own.</summary>
    public abstract Tensor Copied(Layout layout);

    /// <summary>The runs that begin at places of a layout, counted in row-major order.</summary>
    public abstract Tensor Taken(Layout layout, long[] starts, Runs runs);

    /// <summary>Writes a tensor's elements in runs that begin at places of a contiguous layout; of several for one place the last stays.</summary>
    public abstract void Put(Layout layout, long[] starts, int length, Tensor values);

    /// <summary>Of two tensors with storage of this type, the first's elements where the condition holds, else the second's.</summary>
    public abstract Tensor Picked(Tensor condition, Tensor x, Tensor y);

    /// <summary>Writes the elements of a tensor of this type into a layout; a whole one takes over the array of a result that nobody else has.</summary>
    public abstract void Overwrite(Layout layout, Tensor values, bool isUnshared);

    /// <summary>The bytes of a contiguous layout, where they lie.</summary>
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
    /// <summary>Replaced as a whole when every element is overwritten in place.</summary>
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

    /// <summary>The elements of a layout in row-major order, without a copy where they lie so.</summary>
    public ReadOnlySpan<T> Span(Layout layout) => layout.IsContiguous ? Contiguous(layout) : Strided.ToArray(Data, layout);
    public override Tensor Copied(Layout layout) => Tensor.FromStorage(Strided.ToArray(Data, layout), layout.Shape);
    public override void Put(Layout layout, long[] starts, int length, Tensor values) => Positions.Put(Contiguous(layout), starts, length, values.Span<T>());
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
        if (isWhole && isUnshared && values is { Body.IsView: false, Layout.IsContiguous: true } && other.Data.Length == layout.Count && other != this)
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
