using TorchSharp.Kernels;

namespace TorchSharp;

/// <summary>The windows of images as tensors.</summary>
internal static class PatchTensors
{
    /// <summary>(n, c, h, w) to (n, c, positions, windows); zero outside.</summary>
    public static Tensor Gather(this Patches patches, Tensor x)
    {
        var result = Tensor.Uninitialized(x.dtype, [.. x.Layout.Shape[..^2], patches.Positions, patches.Windows]);
        if (x.dtype == ScalarType.Float32)
            patches.Gather(x.Span<float>(), result.Target<float>());
        else
            patches.Gather(x.Span<double>(), result.Target<double>());

        return result;
    }

    /// <summary>The transpose of <see cref="Gather"/>: adds every element to the one it was taken from.</summary>
    public static Tensor Scatter(this Patches patches, Tensor x, long[] shape)
    {
        var result = Tensor.Uninitialized(x.dtype, shape);
        if (x.dtype == ScalarType.Float32)
            patches.Scatter(x.Span<float>(), result.Target<float>());
        else
            patches.Scatter(x.Span<double>(), result.Target<double>());

        return result;
    }

    /// <summary>The index in (n, c, h, w) of the largest element in each window, the first of several: (n, c, windows).</summary>
    public static Tensor Largest(this Patches patches, Tensor x)
    {
        var result = Tensor.Uninitialized(ScalarType.Int64, [.. x.Layout.Shape[..^2], patches.Windows]);
        if (x.dtype == ScalarType.Float32)
            patches.Largest(x.Span<float>(), result.Target<long>());
        else
            patches.Largest(x.Span<double>(), result.Target<long>());

        return result;
    }
}
