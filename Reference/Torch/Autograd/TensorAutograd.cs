namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether operations on this tensor are recorded.</summary>
        /// <exception cref="ExternalException">Set on a tensor of whole numbers or on a computed one.</exception>
        public bool requires_grad
        {
            get => Body.Node is not null;
            set => requires_grad_(value);
        }

        /// <summary>The sum of the gradients of all backward passes; null before the first.</summary>
        public Tensor? grad
        {
            get => Body.Gradient is { } gradient ? new(gradient) : null;
            set => Body.Gradient = value is null || HasShapeOf(value)
                ? value?.Body
                : throw Errors.Torch(
                    $"assigned grad has shape {Errors.Show(value.Layout.Shape)}, but the tensor has {Errors.Show(Layout.Shape)}");
        }

        public bool is_leaf => Body.IsLeaf;

        public Tensor requires_grad_(bool requires_grad = true)
        {
            if (requires_grad && !is_floating_point())
                throw Errors.Torch($"only Tensors of floating point dtype can require gradients, but this one is {dtype}");

            if (!requires_grad && !is_leaf)
                throw Errors.Torch("you can only change requires_grad flags of leaf variables; use detach()");

            Body.Node = requires_grad ? Body.Node ?? GraphNode.ForLeaf(Body) : null;
            return this;
        }

        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>Keeps the gradient of a computed tensor too, not only of leaves.</summary>
        public void retain_grad()
        {
            var node = Body.Node ?? throw Errors.Torch("can't retain_grad on Tensor that has requires_grad=False");
            node.Receiver = Body;
        }

        /// <summary>The same elements, without a history.</summary>
        public Tensor detach() => new(new TensorBody(Body.Storage, Layout) { IsView = true });

        public Tensor detach_()
        {
            Body.Node = null;
            return this;
        }

        /// <summary>Adds the derivatives of this scalar to the <c>grad</c> of the leaves it was computed from.</summary>
        public void backward() => backward(null);
        public void backward(
            IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>Another handle of the same tensor.</summary>
        internal Tensor Alias() => new(Body);
    }
}
