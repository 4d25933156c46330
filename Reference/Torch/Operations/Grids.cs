namespace TorchSharp;

public static partial class torch
{
    /// <summary>Coordinates of all points of a grid: "ij" lets the first axis run first, "xy" exchanges the first two.</summary>
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij")
    {
        Tensor[] axes = [.. tensors.Select(t => t.reshape(-1))];
        long[] shape = [.. axes.Select(a => a.numel())];
        Tensor[] grids = [.. axes.Select((a, d) => a.reshape([.. shape.Select((n, k) => k == d ? n : 1)]).expand(shape))];
        return indexing switch
        {
            "ij" => grids,
            "xy" => [.. grids.Select(g => g.Layout.Rank < 2 ? g : g.transpose(0, 1))],
            _ => throw Errors.Torch($"meshgrid: indexing must be one of \"xy\" or \"ij\", but received: {indexing}"),
        };
    }

    public static Tensor cartesian_prod(params IList<Tensor> tensors) =>
        stack(meshgrid(tensors).Select(g => g.flatten()), 1);

    /// <summary>Distances between all rows of two matrices (or batches of them).</summary>
    public static Tensor cdist(Tensor x1, Tensor x2, double p = 2.0) => (x1.unsqueeze(-2) - x2.unsqueeze(-3)).Norm(p, [-1], false);

    /// <summary>For each value the place where it would be inserted into a sorted sequence.</summary>
    public static Tensor searchsorted(Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false)
    {
        var (sequence, wanted) = (sorted_sequence.unsqueeze(-2), values.unsqueeze(-1));
        var behind = right ? sequence > wanted : sequence >= wanted;
        return behind.logical_not().sum(-1, false, out_int32 ? int32 : int64);
    }

    public static Tensor bucketize(Tensor input, Tensor boundaries, bool outInt32 = false, bool right = false) =>
        searchsorted(boundaries, input.flatten(), outInt32, right).reshape(input.shape);

    /// <summary>Sum over the last dimensions of one and the first of the other.</summary>
    public static Tensor tensordot(Tensor input, Tensor b, long[] dims1, long[] dims2)
    {
        long[] restA = [.. Enumerable.Range(0, (int)input.ndim).Select(d => (long)d).Except(dims1.Select(d => (long)input.Layout.Axis(d)))];
        long[] restB = [.. Enumerable.Range(0, (int)b.ndim).Select(d => (long)d).Except(dims2.Select(d => (long)b.Layout.Axis(d)))];
        var inner = dims1.Aggregate(1L, (n, d) => n * input.size((int)d));
        var product = input.permute([.. restA, .. dims1]).reshape(-1, inner).matmul(b.permute([.. dims2, .. restB]).reshape(inner, -1));
        return product.reshape([.. restA.Select(d => input.shape[d]), .. restB.Select(d => b.shape[d])]);
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
