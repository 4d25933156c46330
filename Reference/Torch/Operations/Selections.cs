namespace TorchSharp;

public static partial class torch
{
    public static Tensor narrow(Tensor input, long dim, long start, long length) => input.narrow(dim, start, length);
    public static Tensor select(Tensor input, long dim, long index) => input.select(dim, index);
    public static Tensor diagonal(Tensor input, long offset = 0, long dim1 = 0, long dim2 = 1) => input.diagonal(offset, dim1, dim2);

    public partial class Tensor
    {
        public Tensor narrow(long dim, long start, long length)
        {
            var (axis, size) = (Layout.Axis(dim), Extent(dim));
            var first = start < 0 ? start + size : start;
            return first >= 0 && length >= 0 && first + length <= size
                ? Part(Layout.Slice(axis, first, length), x => x.narrow(axis, first, length), "narrow")
                : throw Errors.Torch($"start ({start}) + length ({length}) exceeds dimension size ({size}).");
        }

        /// <summary>The elements at one index of a dimension, without that dimension.</summary>
        public Tensor select(long dim, long index)
        {
            var (axis, size) = (Layout.Axis(dim), Extent(dim));
            var position = index < 0 ? index + size : index;
            return position >= 0 && position < size
                ? Part(Layout.Select(axis, position), x => x.select(axis, position), "select")
                : throw Errors.Torch(
                    $"select(): index {index} out of range for tensor of size {Errors.Show(Layout.Shape)} at dimension {axis}");
        }

        /// <summary>Every step-th index from start up to, not including, finish; both are limited to the dimension.</summary>
        public Tensor slice(long dim, long start, long finish, long step)
        {
            var (axis, size) = (Layout.Axis(dim), Extent(dim));
            Errors.Require(step > 0, "slice step must be positive");
            var first = Math.Clamp(start < 0 ? start + size : start, 0, size);
            var last = Math.Clamp(finish < 0 ? finish + size : finish, first, size);
            var length = (last - first + step - 1) / step;
            return Part(Layout.Slice(axis, first, length, step), x => x.slice(axis, first, last, step), "slice");
        }

        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1)
        {
            var (first, second) = (Layout.Axis(dim1), Layout.Axis(dim2));
            return Part(Layout.Diagonal(offset, first, second), x => x.diagonal(offset, first, second), "diagonal");
        }

        /// <summary>The size of a dimension, for operations that are not defined for 0-dimensional tensors.</summary>
        internal long Extent(long dim)
        {
            Errors.Require(Layout.Rank > 0, $"Dimension specified as {dim} but tensor has no dimensions");
            return Layout.Shape[Layout.Axis(dim)];
        }

        /// <summary>A view of some elements. The others get a gradient of zero.</summary>
        private Tensor Part(Layout layout, Func<Tensor, Tensor> view, string name)
        {
            var shape = Layout.Shape;
            return View(layout, g => g.Embedded(shape, view), name);
        }

        /// <summary>Zeros of the given shape, with this tensor in the part that <paramref name="view"/> shows.</summary>
        internal Tensor Embedded(long[] shape, Func<Tensor, Tensor> view)
        {
            var whole = zeros(shape, dtype);
            Unrecorded(() => view(whole).copy_(this));
            return Tape.Record("embed", whole, this, view);
        }
    }
}
