namespace TorchSharp.Utils;

/// <summary>
/// The elements of a tensor as C# values, whatever its strides; index order is row-major. Two with equal elements are equal, whatever
/// the shapes.
/// </summary>
public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T> where T : unmanaged
{
    private readonly Tensor tensor;

    internal TensorAccessor(Tensor tensor) => this.tensor = tensor;

    public long Count => tensor.numel();

    public T this[params long[] indices]
    {
        get => tensor.Data<T>()[Position(indices)];
        set
        {
            tensor.Data<T>()[Position(indices)] = value;
            tensor.Body.Storage.Version++;
        }
    }

    public static bool operator ==(TensorAccessor<T>? left, TensorAccessor<T>? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(TensorAccessor<T>? left, TensorAccessor<T>? right) => !(left == right);

    public override bool Equals(object? obj) => obj is TensorAccessor<T> other && ToArray().SequenceEqual(other.ToArray());

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public T[] ToArray() => Kernels.Strided.ToArray(tensor.Data<T>(), tensor.Layout);

    /// <summary>A C# array of as many dimensions as the tensor has.</summary>
    public Array ToNDArray()
    {
        var shape = tensor.Layout.Shape;
        var result = Array.CreateInstance(typeof(T), shape.Length == 0 ? [1] : shape);
        Buffer.BlockCopy(ToArray(), 0, result, 0, Buffer.ByteLength(result));
        return result;
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
        ToArray().AsSpan((int)tensorIndex).CopyTo(array.AsSpan(arrayIndex));
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0) =>
        ToArray().AsSpan((int)tensorIndex).CopyTo(array[arrayIndex..]);

    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var values = array.AsSpan(arrayIndex, (int)Math.Min(array.Length - arrayIndex, Count - tensorIndex));
        Kernels.Strided.Write(values, tensor.Data<T>(), tensor.Layout, tensorIndex);
        tensor.Body.Storage.Version++;
    }

    public IEnumerator<T> GetEnumerator() => ToArray().AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => GC.SuppressFinalize(this);

    private long Position(long[] indices)
    {
        var layout = tensor.Layout;
        if (indices.Length == 1 && layout.Rank != 1)
            return Position(layout, indices[0]);

        var offset = layout.Offset;
        for (var d = 0; d < layout.Rank; d++)
        {
            offset += indices[d] >= 0 && indices[d] < layout.Shape[d]
                ? indices[d] * layout.Strides[d]
                : throw new IndexOutOfRangeException($"Index {indices[d]} is outside dimension {d} of shape {Errors.Show(layout.Shape)}.");
        }

        return offset;
    }

    private static long Position(Layout layout, long index)
    {
        var rows = new Kernels.RowCursor(layout, index);
        rows.Next(1, out var offset);
        return offset;
    }
}
