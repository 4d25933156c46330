namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        public static class functional
        {
            /// <summary>
            /// All derivatives of a function, in the shape of its output followed by that of its input. They are not recorded.
            /// </summary>
            public static Tensor jacobian(Func<Tensor, Tensor> function, Tensor inputs) =>
                jacobian(x => [function(x[0])], [inputs]).Single();
            public static IEnumerable<Tensor> jacobian(Func<Tensor, Tensor[]> function, Tensor inputs) =>
                jacobian(x => function(x[0]), [inputs]);
            public static IEnumerable<Tensor> jacobian(Func<Tensor[], Tensor> function, params Tensor[] inputs) =>
                jacobian(x => [function(x)], inputs);

            /// <summary>For each output the derivatives by each input, in this order.</summary>
            public static IEnumerable<Tensor> jacobian(Func<Tensor[], Tensor[]> function, params Tensor[] inputs)
            {
                using var recording = enable_grad();
                Tensor[] leaves = [.. inputs.Select(input => input.detach().requires_grad_())];
                return [.. function(leaves).SelectMany(output => OfOne(output, leaves))];
            }

            private static IEnumerable<Tensor> OfOne(Tensor output, Tensor[] leaves)
            {
                var rows = output.flatten().unbind().Select(element => Row(element, leaves)).ToArray();
                return leaves.Select((leaf, i) =>
                {
                    long[] shape = [.. output.shape, .. leaf.shape];
                    return rows.Length == 0 ? zeros(shape, leaf.dtype) : stack(rows.Select(row => row[i])).reshape(shape);
                });
            }

            private static Tensor[] Row(Tensor element, Tensor[] leaves) => element.requires_grad
                ? [.. grad([element], leaves, retain_graph: true, allow_unused: true).Zip(leaves, (g, leaf) => g ?? zeros_like(leaf))]
                : [.. leaves.Select(leaf => zeros_like(leaf))];
        }
    }
}
