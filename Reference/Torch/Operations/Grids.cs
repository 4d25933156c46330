namespace TorchSharp;

public static partial class torch
{
    /// <summary>Coordinates of all points of a grid: "ij" lets the first axis run first, "xy" exchanges the first two.</summary>
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij")
    {
        Tensor Axis(Tensor t) => t.ndim <= 1
            ? t.flatten()
            : throw Errors.Torch($"torch.meshgrid: Expected 0D or 1D tensor in the tensor list but got {t.ndim}D");
        Tensor[] axes = [.. tensors.Select(Axis)];
        long[] shape = [.. axes.Select(a => a.numel())];
        Tensor[] grids = [.. axes.Select((a, d) => a.reshape([.. shape.Select((n, k) => k == d ? n : 1)]).expand(shape))];
        return indexing switch
        {
            "ij" => grids,
            "xy" => [.. grids.Select(g => g.Layout.Rank < 2 ? g : g.transpose(0, 1))],
            _ => throw Errors.Torch($"meshgrid: indexing must be one of \"xy\" or \"ij\", but received: {indexing}"),
        };
    }

    public static Tensor cartesian_prod(ReadOnlySpan<Tensor> tensors) => cartesian_prod(tensors.ToArray());
    public static Tensor cartesian_prod(params Tensor[] tensors) => cartesian_prod((IList<Tensor>)tensors);
    public static Tensor cartesian_prod(IList<Tensor> tensors)
    {
        Errors.Require(tensors.All(t => t.ndim == 1), "Expect a 1D vector in each place of cartesian_prod");
        return stack(meshgrid(tensors).Select(g => g.flatten()), 1);
    }

    /// <summary>Distances between all rows of two matrices (or batches of them).</summary>
    /// <param name="x1">(…, m, d)</param>
    /// <param name="x2">(…, n, d)</param>
    /// <param name="p">The norm.</param>
    /// <param name="compute_mode">Of no effect here: differences are always computed, never products.</param>
    /// <returns>(…, m, n)</returns>
    public static Tensor cdist(
        Tensor x1, Tensor x2, double p = 2.0, compute_mode compute_mode = compute_mode.use_mm_for_euclid_dist_if_necessary)
    {
        Errors.Require(
            x1.ndim >= 2 && x2.ndim >= 2 && x1.shape[^1] == x2.shape[^1],
            $"cdist: X1 {x1.shape} and X2 {x2.shape} must have at least two dimensions and the same number of columns");
        Errors.Require(
            x1.is_floating_point() && x2.is_floating_point(),
            $"cdist only supports floating-point dtypes, not {x1.dtype} and {x2.dtype}");
        return (x1.unsqueeze(-2) - x2.unsqueeze(-3)).Norm(p, [-1], false);
    }

    /// <summary>For each value the index at which it would be inserted into a sorted sequence.</summary>
    public static Tensor searchsorted(
        Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false, Tensor? sorter = null)
    {
        var order = sorter is null ? sorted_sequence : sorted_sequence.gather(-1, sorter);
        Errors.Require(
            sorted_sequence.ndim == 1 || sorted_sequence.shape.SkipLast(1).SequenceEqual(values.shape.SkipLast(1)),
            $"searchsorted(): boundaries tensor {sorted_sequence.shape} should be 1 dimension or match the first dimensions of "
            + $"{values.shape}");
        var (sequence, wanted) = (order.unsqueeze(-2), values.unsqueeze(-1));
        // NaN counts as the largest number, except for what is larger than all others.
        var behind = (right ? sequence > wanted : sequence >= wanted) | (sequence.isnan() & (wanted.isfinite() | wanted.isneginf()));
        return behind.logical_not().sum(-1, false, out_int32 ? int32 : int64).reshape(values.shape);
    }

    public static Tensor bucketize(Tensor input, Tensor boundaries, bool outInt32 = false, bool right = false) =>
        searchsorted(boundaries, input.flatten(), outInt32, right).reshape(input.shape);

    /// <summary>Sums over some dimensions of one and as many of the other; a size of one fits any.</summary>
    public static Tensor tensordot(Tensor a, Tensor b, long[] dims1, long[] dims2)
    {
        var input = a;
        foreach (var (d, e) in dims1.Zip(dims2))
        {
            var (m, n) = (input.Extent(d), b.Extent(e));
            Errors.Require(
                m == n || m == 1 || n == 1,
                $"contracted dimensions need to match, but first has size {m} in dim {d} and second has size {n} in dim {e}");
            (input, b) = (n == 1 ? input.sum(d, true, input.dtype) : input, m == 1 ? b.sum(e, true, b.dtype) : b);
        }

        var (restA, restB) = (Rest(input, dims1), Rest(b, dims2));
        long[] sizesA = [.. restA.Select(d => input.shape[d])];
        long[] sizesB = [.. restB.Select(d => b.shape[d])];
        var inner = dims1.Aggregate(1L, (n, d) => n * input.size((int)d));
        var left = input.permute([.. restA, .. dims1]).reshape(Layout.CountOf(sizesA), inner);
        var right = b.permute([.. dims2, .. restB]).reshape(inner, Layout.CountOf(sizesB));
        return left.matmul(right).reshape([.. sizesA, .. sizesB]);

        static long[] Rest(Tensor t, long[] dims) =>
            [.. Enumerable.Range(0, (int)t.ndim).Select(d => (long)d).Except(dims.Select(d => (long)t.Layout.Axis(d)))];
    }

    /// <summary>All products of an element of one with an element of the other, in blocks.</summary>
    public static Tensor kron(Tensor input, Tensor other)
    {
        var rank = Math.Max(input.ndim, other.ndim);
        var a = input.reshape([.. Enumerable.Repeat(1L, (int)(rank - input.ndim)), .. input.shape]);
        var b = other.reshape([.. Enumerable.Repeat(1L, (int)(rank - other.ndim)), .. other.shape]);
        var product = a.reshape([.. a.shape.SelectMany(n => new[] { n, 1 })]) * b.reshape([.. b.shape.SelectMany(n => new[] { 1, n })]);
        return product.reshape([.. a.shape.Zip(b.shape, (m, n) => m * n)]);
    }
}
