namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.unique"/>
    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(
        Tensor input, bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
        input.unique(sorted, return_inverse, return_counts, dim);

    public partial class Tensor
    {
        /// <summary>The different elements, or the different slices along a dimension, in ascending order.</summary>
        /// <param name="sorted">Of no effect: the result is sorted in any case.</param>
        /// <param name="return_inverse">Also, for each element or slice, its place in the result; Int64.</param>
        /// <param name="return_counts">Also how often each occurs; Int64.</param>
        /// <param name="dim">Compare slices along this dimension; elements if null.</param>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(
            bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null)
        {
            using var pause = no_grad();
            var axis = dim is { } d ? Layout.Axis(d) : 0;
            var x = dim is null ? detach().flatten() : detach();
            var rows = x.Moved(axis, 0).contiguous();
            var order = SlicesInOrder(rows, out var isNew);
            var groups = new long[order.Length];
            var (inverse, counts) = (new long[order.Length], new long[isNew.Count(first => first)]);
            for (var (i, group) = (0, -1); i < order.Length; i++)
            {
                group += isNew[i] ? 1 : 0;
                (inverse[order[i]], groups[i]) = (group, group);
                counts[group]++;
            }

            var firsts = tensor([.. order.Where((_, i) => isNew[i])]);
            return (
                x.index_select(axis, firsts),
                return_inverse ? (dim is null ? tensor(inverse).reshape(Layout.Shape) : tensor(inverse)) : null,
                return_counts ? tensor(counts) : null);
        }

        /// <summary>The slices along the first dimension in ascending order, and which of them differ from the one before.</summary>
        private static long[] SlicesInOrder(Tensor rows, out bool[] isNew)
        {
            var values = rows.to_type(ScalarType.Float64).reshape(rows.Layout.Shape[0], -1);
            var (width, numbers) = ((int)values.Layout.Shape[1], values.RowMajor<double>());
            long[] order = [.. Enumerable.Range(0, (int)values.Layout.Shape[0]).Select(i => (long)i)];
            Array.Sort(order, Compare);
            isNew = [.. order.Select((row, i) => i == 0 || Compare(order[i - 1], row) != 0)];
            return order;

            int Compare(long a, long b) => numbers.AsSpan((int)a * width, width).SequenceCompareTo(numbers.AsSpan((int)b * width, width));
        }
    }
}
