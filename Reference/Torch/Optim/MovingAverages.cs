namespace TorchSharp;

/// <summary>What the optimizers of Adam's family have in common.</summary>
internal static class MovingAverages
{
    /// <summary>average = share · average + (1 − share) · values</summary>
    public static void Average<T>(Span<T> average, ReadOnlySpan<T> values, double share) where T : unmanaged, IFloatingPointIeee754<T>
    {
        TensorPrimitives.Multiply(average, T.CreateTruncating(share), average);
        TensorPrimitives.MultiplyAdd(values, T.CreateTruncating(1 - share), average, average);
    }

    /// <summary>√(v / correction) + epsilon</summary>
    public static void Scale<T>(ReadOnlySpan<T> v, double correction, double epsilon, Span<T> scale)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        TensorPrimitives.Sqrt(v, scale);
        TensorPrimitives.Divide(scale, T.CreateTruncating(Math.Sqrt(correction)), scale);
        TensorPrimitives.Add(scale, T.CreateTruncating(epsilon), scale);
    }
}
