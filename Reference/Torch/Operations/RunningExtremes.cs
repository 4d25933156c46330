namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.cummax"/>
    public static (Tensor values, Tensor indices) cummax(Tensor input, long dim) => input.cummax(dim);

    /// <inheritdoc cref="Tensor.cummin"/>
    public static (Tensor values, Tensor indices) cummin(Tensor input, long dim) => input.cummin(dim);

    public partial class Tensor
    {
        /// <summary>The largest element up to each along a dimension, and where it is; the last of equal ones. NaN is largest.</summary>
        public (Tensor values, Tensor indexes) cummax(long dim) => UpToEach(dim, isLargest: true);

        /// <summary>The least element up to each along a dimension, and where it is; the last of equal ones. NaN is least.</summary>
        public (Tensor values, Tensor indexes) cummin(long dim) => UpToEach(dim, isLargest: false);

        private (Tensor Values, Tensor Indexes) UpToEach(long dim, bool isLargest)
        {
            var axis = Layout.Axis(dim);
            var places = dtype switch
            {
                ScalarType.Float32 => Winners<float>(axis, isLargest),
                ScalarType.Float64 => Winners<double>(axis, isLargest),
                ScalarType.Int32 => Winners<int>(axis, isLargest),
                _ => As(ScalarType.Int64).Winners<long>(axis, isLargest),
            };
            return (Layout.Rank == 0 ? clone() : gather(axis, places), places);
        }

        private Tensor Winners<T>(int axis, bool isLargest) where T : unmanaged, INumber<T> =>
            AlongAxis.Run<T, long>(this, axis, size(axis, 1), (row, places) =>
            {
                var best = 0;
                for (var i = 0; i < row.Length; i++)
                {
                    var isBeaten = T.IsNaN(row[i]) || (isLargest ? row[i] >= row[best] : row[i] <= row[best]);
                    places[i] = best = isBeaten ? i : best;
                }
            });
    }
}
