namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements as an array in row-major order: the storage's own array where possible, else a copy.</summary>
        internal T[] RowMajor<T>() where T : unmanaged
        {
            var data = Data<T>();
            return Layout is { IsContiguous: true, Offset: 0 } && data.Length == Layout.Count
                ? data
                : Kernels.Strided.ToArray(data, Layout);
        }

        /// <summary>The elements as a span in row-major order; not copied if they are contiguous.</summary>
        internal ReadOnlySpan<T> Span<T>() where T : unmanaged => ((Storage<T>)Body.Storage).Span(Layout);

        /// <summary>The elements of a contiguous tensor, to be written by the operation that has just allocated it.</summary>
        internal Span<T> Target<T>() where T : unmanaged =>
            Data<T>().AsSpan((int)Layout.Offset, (int)Layout.Count);

        internal T[] Data<T>() where T : unmanaged => ((Storage<T>)Body.Storage).Data;

        /// <summary>A new contiguous tensor whose storage is the given array.</summary>
        internal static Tensor FromStorage<T>(T[] data, params long[] shape) where T : unmanaged =>
            new(new Storage<T>(data), Layout.RowMajor(shape));

        /// <summary>A new contiguous tensor with undefined elements.</summary>
        internal static Tensor Uninitialized(ScalarType type, long[] shape) => Uninitialized(type, Layout.RowMajor(shape));

        /// <summary>A new tensor with undefined elements and a given row-major layout. Layouts are immutable and can be shared.</summary>
        internal static Tensor Uninitialized(ScalarType type, Layout layout) => new(Storage.Allocate(type, layout.Count), layout);

        /// <summary>The same elements in another shape, for a result that nobody else can reach, so that it need not be a view.</summary>
        internal Tensor Shaped(long[] shape) => new(Body.Storage, Layout.RowMajor(shape));

        /// <summary>A plain number as an operand: 0-dimensional and lowest in type promotion.</summary>
        internal static Tensor Number(Scalar value)
        {
            Storage storage = value.Type switch
            {
                ScalarType.Float64 => new Storage<double>([value.ToDouble()]),
                ScalarType.Int64 => new Storage<long>([value.ToInt64()]),
                _ => new Storage<bool>([value.ToBoolean()]),
            };
            return new(new TensorBody(storage, NumberLayout) { IsNumber = true });
        }

        private static readonly Layout NumberLayout = Layout.RowMajor([]);
    }
}
