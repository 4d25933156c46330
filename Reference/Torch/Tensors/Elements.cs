namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements as an array in row-major order: the storage itself where it is exactly that, else a copy.</summary>
        internal T[] RowMajor<T>() where T : unmanaged
        {
            var data = Data<T>();
            return Layout is { IsContiguous: true, Offset: 0 } && data.Length == Layout.Count ? data : Kernels.Strided.ToArray(data, Layout);
        }

        /// <summary>The elements as a span in row-major order, without a copy where they lie so.</summary>
        internal ReadOnlySpan<T> Span<T>() where T : unmanaged => ((Storage<T>)Body.Storage).Span(Layout);

        /// <summary>The elements of a contiguous tensor, to be written by the operation that has just made it.</summary>
        internal Span<T> Target<T>() where T : unmanaged =>
            Data<T>().AsSpan((int)Layout.Offset, (int)Layout.Count);

        internal T[] Data<T>() where T : unmanaged => ((Storage<T>)Body.Storage).Data;

        /// <summary>A new contiguous tensor around an array, which it keeps.</summary>
        internal static Tensor FromStorage<T>(T[] data, params long[] shape) where T : unmanaged =>
            new(new Storage<T>(data), Layout.RowMajor(shape));

        /// <summary>A new contiguous tensor whose elements are still to be written.</summary>
        internal static Tensor Uninitialized(ScalarType type, long[] shape) => Uninitialized(type, Layout.RowMajor(shape));

        /// <summary>A new tensor under a row-major layout that begins at zero; layouts do not change, so many may share one.</summary>
        internal static Tensor Uninitialized(ScalarType type, Layout layout) => new(Storage.Allocate(type, layout.Count), layout);

        /// <summary>A new result under its final shape; no view of anything, for nobody else has seen it.</summary>
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
