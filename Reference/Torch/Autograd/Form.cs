namespace TorchSharp;

/// <summary>The shape and type that a gradient of a tensor must have.</summary>
internal readonly record struct Form(long[] Shape, torch.ScalarType Type);

public static partial class torch
{
    public partial class Tensor
    {
        internal Form Form => new(Layout.Shape, dtype);

        /// <summary>Undoes broadcasting and promotion: sums over repeated elements, and converts.</summary>
        internal Tensor FitTo(Form form) => SumTo(form.Shape).to_type(form.Type);

        /// <summary>The sum over all axes along which a tensor of the given shape was repeated to this one's.</summary>
        internal Tensor SumTo(long[] target)
        {
            if (Layout.Shape.AsSpan().SequenceEqual(target))
                return this;

            var added = Layout.Rank - target.Length;
            bool IsRepeated(int d) => d < added || (target[d - added] == 1 && Layout.Shape[d] != 1);
            long[] repeated = [.. Enumerable.Range(0, Layout.Rank).Where(IsRepeated).Select(d => (long)d)];
            var sum = repeated.Length == 0 ? this : this.sum(repeated, keepdim: true);
            return sum.reshape(target);
        }

        internal Tensor Broadcast(long[] target) => Layout.Shape.AsSpan().SequenceEqual(target) ? this : expand(target);
    }
}
