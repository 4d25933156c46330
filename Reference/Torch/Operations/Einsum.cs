namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// Sums of products by Einstein's convention: "ij,jk->ik" multiplies matrices. Letters that are missing after the arrow are summed
    /// over; without an arrow, those that occur twice are. Three dots stand for dimensions that broadcast.
    /// </summary>
    public static Tensor einsum(string equation, params Tensor[] tensors) => new Contraction(equation, tensors).Run();

    /// <summary>One Einstein sum: operands are contracted from left to right, two at a time.</summary>
    private sealed class Contraction
    {
        /// <summary>Names of the dimensions that three dots stand for; no letter of an equation is one of them.</summary>
        private const string Unnamed = "0123456789";
        private readonly string equation;
        private readonly Tensor[] operands;
        private readonly string[] inputs;
        private readonly string output;

        public Contraction(string equation, Tensor[] tensors)
        {
            this.equation = equation;
            var sides = equation.Replace(" ", string.Empty).Split("->");
            var names = sides[0].Split(',');
            Require(names.Length == tensors.Length, $"{names.Length} operands are named, but {tensors.Length} were provided");
            inputs = [.. names.Zip(tensors, Named)];
            operands = [.. tensors.Zip(inputs, Distinct)];
            var dots = string.Concat(Unnamed.Where(c => inputs.Any(input => input.Contains(c))));
            var all = string.Concat(inputs);
            output = sides.Length > 1
                ? sides[1].Replace("...", dots)
                : dots + string.Concat(all.Except(dots).Where(c => all.Count(d => d == c) == 1).Order());
            Require(output.Distinct().Count() == output.Length, "a letter behind the arrow appears more than once");
            Require(output.All(all.Contains), "a letter behind the arrow does not appear before it");
            inputs = [.. inputs.Select(input => string.Concat(input.Distinct()))];
        }

        public Tensor Run()
        {
            var (result, names) = (operands[0], inputs[0]);
            for (var i = 1; i < operands.Length; i++)
            {
                var needed = output + string.Concat(inputs[(i + 1)..]);
                var kept = string.Concat((names + inputs[i]).Distinct().Where(c => needed.Contains(c)));
                var letters = kept + string.Concat((names + inputs[i]).Distinct().Except(kept));
                result = Contracted(Aligned(result, names, letters), Aligned(operands[i], inputs[i], letters), kept.Length);
                names = kept;
            }

            var ordered = Aligned(result, names, output + string.Concat(names.Except(output)));
            return SumBehind(ordered, output.Length);
        }

        private string Named(string input, Tensor operand)
        {
            var count = (int)operand.ndim - input.Replace("...", string.Empty).Length;
            Require(
                input.Contains("...") ? count is >= 0 and <= 10 : count == 0,
                $"'{input}' does not name the {operand.ndim} dimensions of {Errors.Show(operand.Layout.Shape)}");
            return input.Replace("...", Unnamed[(Unnamed.Length - count)..]);
        }

        /// <summary>The diagonal of dimensions that have the same letter.</summary>
        private Tensor Distinct(Tensor operand, string names)
        {
            for (var first = 0; first < names.Length; first++)
            {
                for (var second = names.LastIndexOf(names[first]); second > first; second = names.LastIndexOf(names[first]))
                {
                    Require(
                        operand.Layout.Shape[first] == operand.Layout.Shape[second],
                        $"letter '{names[first]}' is repeated for dimensions of different sizes");
                    operand = operand.diagonal(0, first, second).Moved(-1, first);
                    names = names.Remove(second, 1);
                }
            }

            return operand;
        }

        /// <summary>One dimension for each letter in order, of size one where the operand has it not.</summary>
        private static Tensor Aligned(Tensor operand, string names, string letters)
        {
            var present = letters.Where(c => names.Contains(c)).ToArray();
            var ordered = operand.permute([.. present.Select(c => (long)names.IndexOf(c))]);
            var shape = ordered.Layout.Shape;
            return ordered.reshape([.. letters.Select(c => Array.IndexOf(present, c) is >= 0 and var d ? shape[d] : 1)]);
        }

        /// <summary>
        /// The product of two operands, summed over the dimensions from <paramref name="kept"/> on, by a batched matrix product.
        /// </summary>
        private static Tensor Contracted(Tensor a, Tensor b, int kept)
        {
            var (rank, shape) = (a.Layout.Rank, Broadcasting.Shape(a.Layout.Shape, b.Layout.Shape));
            if (!a.is_floating_point() || a.dtype != b.dtype || shape.Contains(0))
                return SumBehind(a * b, kept);

            var batch = Enumerable.Range(0, kept).Where(d => a.Layout.Shape[d] > 1 && b.Layout.Shape[d] > 1).ToArray();
            var rows = Enumerable.Range(0, kept).Where(d => a.Layout.Shape[d] > 1 && b.Layout.Shape[d] <= 1).ToArray();
            var columns = Enumerable.Range(0, kept).Except(batch).Except(rows).ToArray();
            var summed = Enumerable.Range(kept, rank - kept).ToArray();
            long[] Sizes(IEnumerable<int> axes) => [.. axes.Select(d => shape[d])];
            Tensor Grouped(Tensor x, int[] first, int[] second)
            {
                int[] named = [.. batch, .. first, .. second];
                var axes = named.Concat(Enumerable.Range(0, rank).Except(named)).Select(d => (long)d);
                return x.permute([.. axes])
                    .reshape(Layout.CountOf(Sizes(batch)), Layout.CountOf(Sizes(first)), Layout.CountOf(Sizes(second)));
            }

            var left = Grouped(a.Broadcast([.. shape.Select((n, d) => d >= kept ? n : a.Layout.Shape[d])]), rows, summed);
            var right = Grouped(b.Broadcast([.. shape.Select((n, d) => d >= kept ? n : b.Layout.Shape[d])]), summed, columns);
            int[] order = [.. batch, .. rows, .. columns];
            var places = Enumerable.Range(0, kept).Select(d => (long)Array.IndexOf(order, d));
            return left.matmul(right).reshape(Sizes(order)).permute([.. places]);
        }

        private static Tensor SumBehind(Tensor product, int kept) =>
            kept == product.Layout.Rank
                ? product
                : product.sum([.. Enumerable.Range(kept, product.Layout.Rank - kept).Select(d => (long)d)]);

        private void Require(bool isTrue, string what) =>
            Errors.Require(isTrue, $"einsum(): in '{equation}' {what}");
    }
}
