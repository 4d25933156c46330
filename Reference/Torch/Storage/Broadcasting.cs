namespace TorchSharp;

/// <summary>PyTorch's and NumPy's broadcasting rule.</summary>
internal static class Broadcasting
{
    /// <summary>The common shape: aligned at the last axis, sizes equal or one.</summary>
    /// <exception cref="ExternalException">Two sizes differ and neither is one.</exception>
    public static long[] Shape(long[] a, long[] b)
    {
        if (a.AsSpan().SequenceEqual(b))
            return a;

        var shape = new long[Math.Max(a.Length, b.Length)];
        for (var d = 1; d <= shape.Length; d++)
        {
            var (sizeA, sizeB) = (d <= a.Length ? a[^d] : 1, d <= b.Length ? b[^d] : 1);
            shape[^d] = sizeA == sizeB || sizeB == 1 ? sizeA
                : sizeA == 1 ? sizeB
                : throw Errors.Torch(
                    $"The size of tensor a ({sizeA}) must match the size of tensor b ({sizeB}) at non-singleton dimension "
                    + $"{shape.Length - d}");
        }

        return shape;
    }
}
