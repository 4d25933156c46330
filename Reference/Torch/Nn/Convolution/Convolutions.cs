using TorchSharp.Kernels;

namespace TorchSharp;

/// <summary>
/// Convolution is linear in its input and in its weights. Its derivative by the input is the transposed convolution, and the other way
/// round; by the weights both have the same derivative, a sum over windows, whose own derivatives are again convolutions.
/// </summary>
internal static class Convolutions
{
    public static Tensor Direct(Tensor x, Tensor w, Tensor? bias, (int Height, int Width) size, Window window, int groups)
    {
        var (shape, weights) = (x.Layout.Shape, w.Layout.Shape);
        Require(
            shape[1] == weights[1] * groups && weights[0] % groups == 0 && size is { Height: > 0, Width: > 0 },
            "conv2d", x, w, bias, weights[0], groups);
        var (input, weight) = (Tape.Keep(x), Tape.Keep(w));
        var result = ImageConvolution.Run(x, w, bias, size, window, groups, isTransposed: false);
        return Record("conv2d", result, x, w, bias, (i, g) => i == 0
            ? Transposed(g, weight.Value, null, Size(shape), window, groups)
            : Slope(input.Value, g, window, groups));
    }

    public static Tensor Transposed(Tensor x, Tensor w, Tensor? bias, (int Height, int Width) size, Window window, int groups)
    {
        var (shape, weights) = (x.Layout.Shape, w.Layout.Shape);
        Require(
            shape[1] == weights[0] && shape[1] % groups == 0 && size is { Height: > 0, Width: > 0 },
            "conv_transpose2d", x, w, bias, weights[1] * groups, groups);
        var (input, weight) = (Tape.Keep(x), Tape.Keep(w));
        var result = ImageConvolution.Run(x, w, bias, size, window, groups, isTransposed: true);
        return Record("conv_transpose2d", result, x, w, bias, (i, g) => i == 0
            ? Direct(g, weight.Value, null, Size(shape), window, groups)
            : Slope(g, input.Value, window, groups));
    }

    /// <summary>The derivative of the convolution of <paramref name="x"/> by its weights, given that by its result.</summary>
    private static Tensor Slope(Tensor x, Tensor g, Window window, int groups)
    {
        var (input, output) = (Tape.Keep(x), Tape.Keep(g));
        var (large, small) = (Size(x.Layout.Shape), Size(g.Layout.Shape));
        return Tape.Record(
            "conv2d_weight", ImageConvolution.Slope(x, g, window, groups),
            x, h => Transposed(output.Value, h, null, large, window, groups),
            g, h => Direct(input.Value, h, null, small, window, groups));
    }

    private static (int Height, int Width) Size(long[] shape) => ((int)shape[2], (int)shape[3]);

    private static Tensor Record(string name, Tensor result, Tensor x, Tensor w, Tensor? bias, Func<int, Tensor, Tensor> rule) =>
        Tape.Record(name, result, bias is null ? [x, w] : [x, w, bias], (i, g) => i == 2 ? g.sum([0, 2, 3]) : rule(i, g));

    private static void Require(bool isFitting, string name, Tensor x, Tensor w, Tensor? bias, long channels, int groups)
    {
        if (!isFitting || (bias is not null && !bias.Layout.Shape.AsSpan().SequenceEqual([channels])))
        {
            throw Errors.Torch(
                $"{name}: an input of shape {Errors.Show(x.Layout.Shape)} does not fit weights of shape {Errors.Show(w.Layout.Shape)} in "
                + $"{groups} groups"
                + (bias is null ? string.Empty : $" and a bias of shape {Errors.Show(bias.Layout.Shape)}")
                + ", or is smaller than the window");
        }

        if (!x.is_floating_point() || x.dtype != w.dtype || (bias is not null && bias.dtype != x.dtype))
        {
            throw Errors.Torch(
                $"{name}: input, weights and bias must be of one floating-point type, but are of {x.dtype}, {w.dtype}"
                + (bias is null ? string.Empty : $" and {bias.dtype}"));
        }
    }
}
