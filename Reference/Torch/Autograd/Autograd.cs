namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>The derivatives of the (weighted) sum of outputs with respect to the inputs. No <c>grad</c> changes.</summary>
        /// <param name="outputs">What is differentiated.</param>
        /// <param name="inputs">With respect to what.</param>
        /// <param name="grad_outputs">The weights of the outputs' elements; ones for scalars where left out.</param>
        /// <param name="retain_graph">Keep what was recorded, for another pass.</param>
        /// <param name="create_graph">Record the derivative itself, so that it can be differentiated.</param>
        /// <param name="allow_unused">Give null for inputs that the outputs do not depend on, instead of throwing.</param>
        public static IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null,
            bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            var targets = inputs.Select(NodeOf).ToArray();
            var found = BackwardPass.Collect(
                [.. outputs], Seeds(outputs, grad_outputs), retain_graph, create_graph, targets);
            return allow_unused || found.All(g => g is not null)
                ? found.Select(g => g?.Alias()!).ToArray()
                : throw Errors.Torch(
                    "One of the differentiated Tensors appears to not have been used in the graph. Set allow_unused: true if this is the "
                    + "desired behavior.");
        }

        public static void backward(
            IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null)
        {
            HashSet<GraphNode>? targets = inputs is null ? null : [.. inputs.Select(NodeOf)];
            foreach (var input in inputs ?? [])
                NodeOf(input).Receiver = input.Body;

            BackwardPass.Accumulate(
                [.. tensors], Seeds(tensors, grad_tensors), retain_graph ?? create_graph, create_graph, targets);
        }

        public static void backward(
            Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        private static GraphNode NodeOf(Tensor input) => input.Body.Node
            ?? throw Errors.Torch("One of the differentiated Tensors does not require grad");

        private static Tensor[] Seeds(IList<Tensor> outputs, IList<Tensor>? given) =>
            [.. outputs.Select((output, i) => given is { Count: > 0 } ? Checked(output, given[i]) : ForScalar(output))];

        private static Tensor Checked(Tensor output, Tensor seed) => output.HasShapeOf(seed)
            ? seed
            : throw Errors.Torch(
                $"Mismatch in shape: grad_output has {Errors.Show(seed.Layout.Shape)}, the output has {Errors.Show(output.Layout.Shape)}");

        private static Tensor ForScalar(Tensor output) => output.numel() == 1
            ? ones_like(output)
            : throw Errors.Torch(
                $"grad can be implicitly created only for scalar outputs, but this one has shape {Errors.Show(output.Layout.Shape)}");
    }
}
