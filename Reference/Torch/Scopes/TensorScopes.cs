namespace TorchSharp;

public static partial class torch
{
    /// <summary>Opens a scope that disposes the tensors made in it: <c>using var scope = NewDisposeScope();</c></summary>
    public static DisposeScope NewDisposeScope() => new();

    /// <summary>Runs a computation in a new scope, from which only the result is moved to the outer one.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }

    public partial class Tensor
    {
        internal DisposeScope? Scope { get; set; }

        public Tensor MoveToOuterDisposeScope()
        {
            Scope?.MoveToOuter([this]);
            return this;
        }

        public Tensor DetachFromDisposeScope()
        {
            Scope?.Remove(this);
            return this;
        }
    }
}
