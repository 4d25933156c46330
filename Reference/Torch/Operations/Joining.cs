namespace TorchSharp;

public static partial class torch
{
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Tensor.Joined([.. tensors], dim);
    public static Tensor cat(Tensor[] tensors, long dim = 0) => Tensor.Joined(tensors, dim);
    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Tensor.Joined(tensors.ToArray(), dim);
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);
    public static Tensor concat(Tensor[] tensors, long dim = 0) => cat(tensors, dim);
    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => cat(tensors, dim);
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => cat([.. tensors.Select(t => t.unsqueeze(dim))], dim);

    /// <summary>Concatenates along the second dimension, or the only one.</summary>
    public static Tensor hstack(params Tensor[] tensors) => hstack((IList<Tensor>)tensors);
    public static Tensor hstack(ReadOnlySpan<Tensor> tensors) => hstack(tensors.ToArray());
    public static Tensor hstack(IEnumerable<Tensor> tensors) => hstack(tensors.ToArray());
    public static Tensor hstack(IList<Tensor> tensors) =>
        tensors[0].ndim <= 1 ? cat([.. tensors.Select(t => t.ndim == 0 ? t.reshape(1) : t)], 0) : cat(tensors, 1);

    /// <summary>Concatenates along the first dimension.</summary>
    public static Tensor vstack(Tensor[] tensors) => vstack((IList<Tensor>)tensors);
    public static Tensor vstack(ReadOnlySpan<Tensor> tensors) => vstack(tensors.ToArray());
    public static Tensor vstack(IList<Tensor> tensors) => cat([.. tensors.Select(t => t.ndim <= 1 ? t.reshape(1, -1) : t)], 0);

    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => cat(tensors, axis);
    public static Tensor concatenate(Tensor[] tensors, long axis = 0) => cat(tensors, axis);
    public static Tensor concatenate(ReadOnlySpan<Tensor> tensors, long axis = 0) => cat(tensors, axis);

    /// <summary>Vectors as the columns of a matrix; matrices side by side.</summary>
    public static Tensor column_stack(params Tensor[] tensors) => column_stack((IList<Tensor>)tensors);
    public static Tensor column_stack(ReadOnlySpan<Tensor> tensors) => column_stack(tensors.ToArray());
    public static Tensor column_stack(IList<Tensor> tensors) => hstack(tensors.Select(t => t.ndim <= 1 ? t.reshape(-1, 1) : t));

    /// <summary>As <see cref="vstack(IList{Tensor})"/>.</summary>
    public static Tensor row_stack(params Tensor[] tensors) => vstack(tensors);
    public static Tensor row_stack(ReadOnlySpan<Tensor> tensors) => vstack(tensors);
    public static Tensor row_stack(IList<Tensor> tensors) => vstack(tensors);

    /// <summary>Concatenates along the third dimension.</summary>
    public static Tensor dstack(params Tensor[] tensors) => dstack(tensors.AsEnumerable());
    public static Tensor dstack(ReadOnlySpan<Tensor> tensors) => dstack(tensors.ToArray());
    public static Tensor dstack(IList<Tensor> tensors) => dstack(tensors.AsEnumerable());
    public static Tensor dstack(IEnumerable<Tensor> tensors) => cat(
        [.. tensors.Select(t => t.ndim <= 1 ? t.reshape(1, -1, 1) : t.ndim == 2 ? t.unsqueeze(2) : t)], 2);

    public partial class Tensor
    {
        internal static Tensor Joined(Tensor[] tensors, long dim)
        {
            Errors.Require(tensors.Length > 0, "expected a non-empty list of Tensors");
            // Empty vectors may be concatenated with anything, as in PyTorch.
            Tensor[] parts = [.. tensors.Where(t => t.Layout.Rank != 1 || t.Layout.Count > 0)];
            var axis = (parts.Length == 0 ? tensors[0] : parts[0]).Layout.Axis(dim);
            var type = tensors.Select(t => t.dtype).Aggregate(Promotion.Wider);
            return parts.Length == 0 ? tensors[0].clone() : JoinedParts(parts, axis, type);
        }

        private static Tensor JoinedParts(Tensor[] parts, int axis, ScalarType type)
        {
            var (starts, total) = (new long[parts.Length], 0L);
            for (var i = 0; i < parts.Length; i++)
            {
                RequireJoinable(parts[0], parts[i], axis);
                starts[i] = total;
                total += parts[i].Layout.Shape[axis];
            }

            var whole = Uninitialized(type, Views.With(parts[0].Layout.Shape, axis, total));
            for (var i = 0; i < parts.Length; i++)
            {
                var place = whole.Layout.Slice(axis, starts[i], parts[i].Layout.Shape[axis]);
                whole.Body.Storage.Overwrite(place, parts[i].As(type), isUnshared: false);
            }

            Form[] forms = [.. parts.Select(p => p.Form)];
            return Tape.Record("cat", whole, parts, (i, g) => g.narrow(axis, starts[i], forms[i].Shape[axis]).to_type(forms[i].Type));
        }

        private static void RequireJoinable(Tensor first, Tensor other, int axis)
        {
            var (a, b) = (first.Layout.Shape, other.Layout.Shape);
            Errors.Require(a.Length > 0, "zero-dimensional tensor cannot be concatenated");
            Errors.Require(
                a.Length == b.Length && Views.Without(a, axis).SequenceEqual(Views.Without(b, axis)),
                $"Sizes of tensors must match except in dimension {axis}: {a} and {b}");
        }
    }
}
