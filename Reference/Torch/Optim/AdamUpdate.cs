namespace TorchSharp;

/// <summary>
/// Adam's step (Kingma and Ba 2015, arXiv 1412.6980, algorithm 1), in pieces that stay in the first-level cache:
/// m = β₁ m + (1 − β₁) g, v = β₂ v + (1 − β₂) g²,
/// p −= lr m̂ / (√v̂ + ε), with m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ).
/// </summary>
internal readonly struct AdamUpdate(
    double learningRate, double beta1, double beta2, double epsilon, bool isAmsgrad, int stepCount)
{
    private const int Piece = 1024;

    /// <summary>Updates a parameter's elements p; overwrites the gradient g.</summary>
    public void Apply<T>(OptimizerState state, Span<T> p, Span<T> g) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var m = state.Memory<T>("exp_avg", p.Length);
        var v = state.Memory<T>("exp_avg_sq", p.Length);
        var largest = isAmsgrad ? state.Memory<T>("max_exp_avg_sq", p.Length) : v;
        for (var i = 0; i < p.Length; i += Piece)
        {
            var count = Math.Min(Piece, p.Length - i);
            Apply(p.Slice(i, count), g.Slice(i, count), m.Slice(i, count), v.Slice(i, count), largest.Slice(i, count));
        }
    }

    private void Apply<T>(Span<T> p, Span<T> g, Span<T> m, Span<T> v, Span<T> largest) where T : unmanaged, IFloatingPointIeee754<T>
    {
        TensorPrimitives.Multiply(m, T.CreateTruncating(beta1), m);
        TensorPrimitives.MultiplyAdd(g, T.CreateTruncating(1 - beta1), m, m);
        TensorPrimitives.Multiply(v, T.CreateTruncating(beta2), v);
        TensorPrimitives.Multiply(g, g, g);
        TensorPrimitives.MultiplyAdd(g, T.CreateTruncating(1 - beta2), v, v);
        if (isAmsgrad)
            TensorPrimitives.Max(largest, v, largest);

        TensorPrimitives.Sqrt(largest, g);
        TensorPrimitives.Divide(g, T.CreateTruncating(Math.Sqrt(1 - Math.Pow(beta2, stepCount))), g);
        TensorPrimitives.Add(g, T.CreateTruncating(epsilon), g);
        TensorPrimitives.Divide(m, g, g);
        TensorPrimitives.MultiplyAdd(g, T.CreateTruncating(-learningRate / (1 - Math.Pow(beta1, stepCount))), p, p);
    }
}
