namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        public static class functional
        {
            /// <summary>All derivatives of a function: the shape of its output followed by that of its input.</summary>
            public static Tensor jacobian(Func<Tensor, Tensor> func, Tensor inputs, bool create_graph = false)
            {
                var x = create_graph && inputs.requires_grad ? inputs : inputs.detach().requires_grad_();
                var y = func(x);
                long[] shape = [.. y.shape, .. x.shape];
                var rows = y.flatten().unbind().Select(element => Row(element, x, create_graph));
                return y.numel() == 0 ? zeros(shape, x.dtype) : stack(rows.ToArray()).reshape(shape);
            }

            private static Tensor Row(Tensor element, Tensor x, bool create_graph) => element.requires_grad
                ? grad([element], [x], retain_graph: true, create_graph: create_graph, allow_unused: true)[0] ?? zeros_like(x)
                : zeros_like(x);
        }
    }
}
