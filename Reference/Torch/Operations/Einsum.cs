namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// Sums of products by Einstein's convention: "ij,jk->ik" multiplies matrices. Letters that are missing behind the arrow
    /// are summed over; without an arrow, those that occur twice are.
    /// </summary>
    public static Tensor einsum(string equation, params Tensor[] tensors)
    {
        var (inputs, output) = Parse(equation);
        if (inputs.Length != tensors.Length)
        {
            throw Errors.Torch($"einsum(): '{equation}' names {inputs.Length} operands, but {tensors.Length} were provided");
        }

        var letters = output + string.Concat(string.Concat(inputs).Distinct().Except(output));
        var aligned = tensors.Select((t, i) => Aligned(t, inputs[i], letters)).ToArray();
        return aligned.Length == 2
            ? Contracted(aligned[0], aligned[1], output.Length)
            : SumBehind(aligned.Aggregate((a, b) => a * b), output.Length);
    }

    private static (string[] Inputs, string Output) Parse(string equation)
    {
        var sides = equation.Replace(" ", string.Empty).Split("->");
        var all = sides[0].Replace(",", string.Empty);
        if (equation.Contains('.'))
        {
            throw Errors.Torch("The managed engine's einsum knows letters only, no ellipsis.");
        }

        return (sides[0].Split(','), sides.Length > 1 ? sides[1] : string.Concat(all.Distinct().Where(c => all.Count(d => d == c) == 1).Order()));
    }

    /// <summary>One dimension for each letter in order, of size one where the operand has it not; repeated letters take the diagonal.</summary>
    private static Tensor Aligned(Tensor operand, string names, string letters)
    {
        if (operand.ndim != names.Length)
        {
            throw Errors.Torch($"einsum(): '{names}' does not name the {operand.ndim} dimensions of {Errors.Show(operand.shape)}");
        }

        for (var first = 0; first < names.Length; first++)
        {
            for (var second = names.LastIndexOf(names[first]); second > first; second = names.LastIndexOf(names[first]))
            {
                operand = operand.diagonal(0, first, second).movedim(-1, first);
                names = names.Remove(second, 1);
            }
        }

        var present = letters.Where(c => names.Contains(c)).ToArray();
        var ordered = operand.permute([.. present.Select(c => (long)names.IndexOf(c))]);
        var shape = ordered.shape;
        return ordered.reshape([.. letters.Select(c => Array.IndexOf(present, c) is >= 0 and var d ? shape[d] : 1)]);
    }

    /// <summary>Two operands, of which the dimensions from <paramref name="kept"/> on are summed: by a batched matrix product.</summary>
    private static Tensor Contracted(Tensor a, Tensor b, int kept)
    {
        var (rank, shape) = ((int)a.ndim, Broadcasting.Shape(a.shape, b.shape));
        var batch = Enumerable.Range(0, kept).Where(d => a.size(d) > 1 && b.size(d) > 1).ToArray();
        var rows = Enumerable.Range(0, kept).Where(d => a.size(d) > 1 && b.size(d) <= 1).ToArray();
        var columns = Enumerable.Range(0, kept).Except(batch).Except(rows).ToArray();
        var summed = Enumerable.Range(kept, rank - kept).ToArray();
        if (!a.is_floating_point() || !b.is_floating_point() || shape.Contains(0))
        {
            return SumBehind(a * b, kept);
        }

        long[] Sizes(IEnumerable<int> axes) => [.. axes.Select(d => shape[d])];
        Tensor Grouped(Tensor x, int[] first, int[] second) =>
            x.permute([.. batch.Concat(first).Concat(second).Concat(Enumerable.Range(0, rank).Except(batch).Except(first).Except(second)).Select(d => (long)d)])
                .reshape(Layout.CountOf(Sizes(batch)), Layout.CountOf(Sizes(first)), Layout.CountOf(Sizes(second)));
        var left = Grouped(a.Broadcast([.. shape.Select((n, d) => d >= kept ? n : a.shape[d])]), rows, summed);
        var right = Grouped(b.Broadcast([.. shape.Select((n, d) => d >= kept ? n : b.shape[d])]), summed, columns);
        int[] order = [.. batch, .. rows, .. columns];
        return left.matmul(right).reshape(Sizes(order)).permute([.. Enumerable.Range(0, kept).Select(d => (long)Array.IndexOf(order, d))]);
    }

    private static Tensor SumBehind(Tensor product, int kept) =>
        kept == product.ndim ? product : product.sum([.. Enumerable.Range(kept, (int)product.ndim - kept).Select(d => (long)d)]);
}
