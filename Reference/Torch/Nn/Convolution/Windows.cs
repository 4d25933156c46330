using TorchSharp.Kernels;

namespace TorchSharp;

/// <summary>Makes windows from what callers give: one number for both axes, or (height, width).</summary>
internal static class Windows
{
    public static Window Of(Tensor weight, long[]? strides, long[]? padding, long[]? dilation) => weight.ndim == 4
        ? Of([weight.Layout.Shape[2], weight.Layout.Shape[3]], strides, padding, dilation)
        : throw Errors.Torch($"a convolution needs weights of 4 dimensions, but got {Errors.Show(weight.Layout.Shape)}");

    public static Window Of(long[] kernel, long[]? strides, long[]? padding, long[]? dilation)
    {
        var (sizes, steps, added, spacing) = (Pair(kernel, 1), Pair(strides, 1), Pair(padding, 0), Pair(dilation, 1));
        var window = new Window(
            new(sizes.Height, steps.Height, added.Height, spacing.Height), new(sizes.Width, steps.Width, added.Width, spacing.Width));
        return IsValid(window.Y) && IsValid(window.X)
            ? window
            : throw Errors.Torch($"kernel, stride and dilation must be positive and padding not negative, but are {window}");
    }

    private static bool IsValid(Slide slide) => slide is { Kernel: > 0, Stride: > 0, Padding: >= 0, Dilation: > 0 };

    public static Window Of((long, long) kernel, (long, long)? stride, (long, long)? padding, (long, long)? dilation) =>
        Of(List(kernel)!, List(stride), List(padding), List(dilation));

    /// <summary>The window of a pooling operation, which moves by its own size unless told otherwise.</summary>
    public static Window Pool(long[] kernel, long[]? strides, long[]? padding, long[]? dilation)
    {
        var window = Of(kernel, strides is null or [] ? kernel : strides, padding, dilation);
        return window.Y.Padding <= window.Y.Kernel / 2 && window.X.Padding <= window.X.Kernel / 2
            ? window
            : throw Errors.Torch($"pad should be at most half of kernel size, but the window is {window}");
    }

    public static (int Height, int Width) Size(Tensor images) => ((int)images.Layout.Shape[^2], (int)images.Layout.Shape[^1]);

    /// <summary>How many windows there are on images.</summary>
    public static (int Height, int Width) Count(string name, Tensor images, Window window, bool ceiling)
    {
        RequireContents(name, images);
        var (height, width) = Size(images);
        var counts = (Height: window.Y.Count(height, ceiling), Width: window.X.Count(width, ceiling));
        return counts is { Height: > 0, Width: > 0 } && images.is_floating_point()
            ? counts
            : throw Errors.Torch(
                $"{name}: images of shape {Errors.Show(images.Layout.Shape)} and type {images.dtype} are not floating point, or are "
                + $"smaller than {window}");
    }

    /// <summary>A batch may be empty, its images may not.</summary>
    public static void RequireContents(string name, Tensor images) =>
        Errors.Require(!images.shape.Skip(1).Contains(0), $"{name}: expected images that are not empty, but got {images.shape}");

    /// <summary>
    /// A window's padding in the order of <see cref="nn.functional.pad(Tensor, long[], PaddingModes, double)"/>: left, right, above, below.
    /// </summary>
    public static long[] Around(Window window) => [window.X.Padding, window.X.Padding, window.Y.Padding, window.Y.Padding];

    /// <summary>The padding that keeps the size; where it is odd, the far end gets more.</summary>
    public static long[] Same(Window window)
    {
        var (height, width) = (window.Y.Reach - 1, window.X.Reach - 1);
        return window is { Y.Stride: 1, X.Stride: 1 }
            ? [width / 2, width - (width / 2), height / 2, height - (height / 2)]
            : throw new ArgumentException("padding='same' is not supported for strided convolutions");
    }

    public static long[]? List(long? size) => size is { } s ? [s] : null;
    public static long[]? List((long, long)? pair) => pair is { } p ? [p.Item1, p.Item2] : null;

    public static (int Height, int Width) Pair(long[]? sizes, int otherwise) => sizes switch
    {
        null or [] => (otherwise, otherwise),
        [var size] => ((int)size, (int)size),
        [var height, var width] => ((int)height, (int)width),
        _ => throw Errors.Torch($"expected one number or two, for height and width, but got {Errors.Show(sizes)}"),
    };
}
