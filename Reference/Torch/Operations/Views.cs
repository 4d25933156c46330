namespace TorchSharp;

public static partial class torch
{
    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => input.flatten(start_dim, end_dim);
    public static Tensor squeeze(Tensor input, long? dim = null) => input.squeeze(dim);
    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);
    public static Tensor permute(Tensor input, params long[] permutation) => input.permute(permutation);
    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);
    public static Tensor ravel(Tensor input) => input.flatten();
    public static Tensor swapaxes(Tensor input, long axis0, long axis1) => input.transpose(axis0, axis1);
    public static Tensor t(Tensor input) => input.t();
    public static Tensor movedim(Tensor input, long source, long destination) => input.Moved(source, destination);
    public static Tensor broadcast_to(Tensor input, params long[] shape) => input.broadcast_to(shape);

    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors)
    {
        var shape = tensors.Aggregate(Array.Empty<long>(), (shape, t) => Broadcasting.Shape(shape, t.Layout.Shape));
        return [.. tensors.Select(t => t.expand(shape))];
    }

    public partial class Tensor
    {
        /// <summary>Matrix transpose of a tensor with two dimensions (reversal of all dimensions otherwise).</summary>
        public Tensor T => permute([.. Enumerable.Range(0, Layout.Rank).Reverse().Select(d => (long)d)]);

        /// <summary>The last two dimensions exchanged.</summary>
        public Tensor mT => transpose(-2, -1);

        /// <exception cref="ExternalException">The shape holds another number of elements.</exception>
        public Tensor reshape(params long[] shape)
        {
            var sizes = Inferred(shape, Layout.Count);
            return Regrouped(sizes) ?? contiguous().Regrouped(sizes)!;
        }

        /// <exception cref="ExternalException">The elements do not lie so that no copy is needed.</exception>
        public Tensor view(params long[] shape)
        {
            var sizes = Inferred(shape, Layout.Count);
            return Regrouped(sizes)
                ?? throw Errors.Torch(
                    "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous "
                    + "subspaces). Use .reshape(...) instead.");
        }

        public Tensor view_as(Tensor other) => view(other.Layout.Shape);

        public Tensor flatten(long start_dim = 0, long end_dim = -1)
        {
            var (first, last) = (Layout.Axis(start_dim), Layout.Axis(end_dim));
            return Layout.Rank == 0 ? reshape(1)
                : first <= last
                ? reshape([.. Layout.Shape[..first], Layout.CountOf(Layout.Shape.AsSpan(first..(last + 1))), .. Layout.Shape[(last + 1)..]])
                : throw Errors.Torch("flatten() has invalid args: start_dim cannot come after end_dim");
        }

        public Tensor unflatten(long dim, params long[] sizes)
        {
            var (axis, size) = (Layout.Axis(dim), Extent(dim));
            return reshape([.. Layout.Shape[..axis], .. Inferred(sizes, size), .. Layout.Shape[(axis + 1)..]]);
        }

        /// <summary>Drops the dimensions of size one: all of them, or the given one.</summary>
        public Tensor squeeze(long? dim = null)
        {
            int? axis = dim is { } d ? Layout.Axis(d) : null;
            var shape = Layout.Shape;
            return View(Layout.Squeeze(a => axis is null || a == axis), g => g.reshape(shape), "squeeze");
        }

        public Tensor unsqueeze(long dim)
        {
            var (axis, shape) = (Layout.Axis(dim, Layout.Rank + 1), Layout.Shape);
            return View(Layout.Unsqueeze(axis), g => g.reshape(shape), "unsqueeze");
        }

        public Tensor permute(params long[] permutation)
        {
            var axes = Array.ConvertAll(permutation, d => Layout.Axis(d));
            long[] inverse = [.. Enumerable.Range(0, axes.Length).Select(d => (long)Array.IndexOf(axes, d))];
            Errors.Require(
                axes.Length == Layout.Rank && !inverse.Contains(-1),
                $"permute: {permutation} is no permutation of the {Layout.Rank} dimensions");
            return View(Layout.Permute(axes), g => g.permute(inverse), "permute");
        }

        public Tensor transpose(long dim0, long dim1)
        {
            var (a, b) = (Layout.Axis(dim0), Layout.Axis(dim1));
            return Layout.Rank == 0 ? this : View(Layout.Transpose(a, b), g => g.transpose(a, b), "transpose");
        }

        public Tensor ravel() => flatten();
        public Tensor swapaxes(long dim0, long dim1) => transpose(dim0, dim1);

        public Tensor t() => Layout.Rank <= 2
            ? T
            : throw Errors.Torch($"t() expects a tensor with <= 2 dimensions, but self is {Layout.Rank}D");


        /// <summary>One dimension moved.</summary>
        internal Tensor Moved(long source, long destination) => movedim([source], [destination]);

        public Tensor movedim(long[] source, long[] destination)
        {
            var order = Enumerable.Repeat(-1L, Math.Max(1, Layout.Rank)).ToArray();
            for (var i = 0; i < source.Length; i++)
                order[Layout.Axis(destination[i])] = Layout.Axis(source[i]);

            var rest = new Queue<long>(Enumerable.Range(0, Layout.Rank).Select(d => (long)d).Except(order));
            return Layout.Rank == 0 ? this : permute([.. order.Select(d => d < 0 ? rest.Dequeue() : d)]);
        }

        /// <summary>Repeats dimensions of size one without copying; −1 keeps a size.</summary>
        public Tensor expand(params long[] sizes) => expand(sizes, false);

        public Tensor expand(long[] sizes, bool isImplicit = false)
        {
            var shape = Layout.Shape;
            return View(Layout.Expand(sizes), g => g.SumTo(shape), "expand");
        }

        public Tensor expand(Size sizes, bool isImplicit = false) => expand(sizes.Shape, isImplicit);
        public Tensor expand_as(Tensor other) => expand(other.Layout.Shape);
        public Tensor broadcast_to(params long[] shape) => expand(shape);

        private static long[] Inferred(long[] sizes, long count)
        {
            Errors.Require(
                !sizes.Contains(-1) || !sizes.Contains(0),
                $"cannot reshape into {sizes} because the unspecified dimension size -1 can be any value and is ambiguous");
            return Views.InferSize(sizes, count);
        }

        /// <summary>The same elements under another shape, or null where that needs a copy.</summary>
        private Tensor? Regrouped(long[] sizes)
        {
            var shape = Layout.Shape;
            return Layout.Reshape(sizes) is { } layout ? View(layout, g => g.reshape(shape), "reshape") : null;
        }

        private Tensor View(Layout layout, Func<Tensor, Tensor> rule, string name) =>
            Tape.Record(name, new(new TensorBody(Body.Storage, layout) { IsView = true }), this, rule);
    }
}
