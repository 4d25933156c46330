using TorchSharp.Kernels;

namespace TorchSharp;

/// <summary>
/// Correlations of images (n, c, h, w) with weights, their transposes and their derivatives, in groups of channels. The order of each
/// sum depends on the shapes alone, so results are the same for every number of threads.
/// </summary>
internal static unsafe class ImageConvolution
{
    private static bool HasWideLanes => Avx512F.IsSupported || Vector512.IsHardwareAccelerated;

    /// <summary>
    /// The convolution of x (n, groups · c, h, w) by weights (groups · o, c, kernel) and a bias (groups · o) or none; the result's
    /// images have the given size. Transposed, each element of x is spread over a window of the result, and the weights are
    /// (groups · c, o, kernel).
    /// </summary>
    public static Tensor Run(
        Tensor x, Tensor w, Tensor? bias, (int Height, int Width) size, Window window, int groups, bool isTransposed) =>
        x.dtype == ScalarType.Float32
            ? Run<float>(x, w, bias, size, window, groups, isTransposed)
            : Run<double>(x, w, bias, size, window, groups, isTransposed);

    /// <summary>
    /// The derivative by the weights, (groups · o, c, kernel), for the larger images x (n, groups · c, h, w) and the smaller ones
    /// g (n, groups · o, …).
    /// </summary>
    public static Tensor Slope(Tensor x, Tensor g, Window window, int groups) =>
        x.dtype == ScalarType.Float32 ? Slope<float>(x, g, window, groups) : Slope<double>(x, g, window, groups);

    private static Tensor Run<T>(
        Tensor x, Tensor w, Tensor? bias, (int Height, int Width) size, Window window, int groups, bool isTransposed)
        where T : unmanaged
    {
        var channels = isTransposed ? w.Layout.Shape[1] * groups : w.Layout.Shape[0];
        var result = Tensor.Uninitialized(x.dtype, [x.Layout.Shape[0], channels, size.Height, size.Width]);
        var ys = isTransposed ? ConvolutionTrack.Transposed(window.Y, size.Height) : [ConvolutionTrack.Windows(window.Y, size.Height)];
        var xs = isTransposed ? ConvolutionTrack.Transposed(window.X, size.Width) : [ConvolutionTrack.Windows(window.X, size.Width)];
        var (c, o) = ((int)x.Layout.Shape[1] / groups, (int)result.Layout.Shape[1] / groups);
        var biasValues = bias is null ? default : bias.Span<T>();
        fixed (T* source = x.Span<T>(), weights = w.Span<T>(), target = result.Target<T>(), biases = biasValues)
        {
            var (from, to, kernel) = (Images(source, x), Images(target, result), Images(weights, w));
            foreach (var (i, j, group) in from i in ys from j in xs from g in Enumerable.Range(0, groups) select (i, j, g))
            {
                Pass(
                    from.At(0, group * c), x, c, to.At(0, group * o), o, i, j, (int)result.Layout.Shape[0],
                    isTransposed ? kernel.At(group * c, 0).Exchanged : kernel.At(group * o, 0),
                    biases == null ? null : biases + (group * o));
            }
        }

        return result;
    }

    private static void Pass<T>(
        Images<T> source, Tensor x, int sourceChannels, Images<T> target, int channels, ConvolutionTrack i, ConvolutionTrack j, int images,
        Images<T> weights, T* bias)
        where T : unmanaged
    {
        var size = ((int)x.Layout.Shape[2], (int)x.Layout.Shape[3]);
        if (HasWideLanes && channels > Tile<Lanes512<T>, T, Table>.Columns)
            new ConvolutionPass<Lanes1024<T>, T>(source, size, sourceChannels, target, channels, i, j).Run(weights, bias, images);
        else if (HasWideLanes)
            new ConvolutionPass<Lanes512<T>, T>(source, size, sourceChannels, target, channels, i, j).Run(weights, bias, images);
        else
            new ConvolutionPass<Lanes256<T>, T>(source, size, sourceChannels, target, channels, i, j).Run(weights, bias, images);
    }

    private static Tensor Slope<T>(Tensor x, Tensor g, Window window, int groups) where T : unmanaged
    {
        var result = Tensor.Uninitialized(x.dtype, [g.Layout.Shape[1], x.Layout.Shape[1] / groups, window.Y.Kernel, window.X.Kernel]);
        var y = ConvolutionTrack.Windows(window.Y, (int)g.Layout.Shape[2]);
        var u = ConvolutionTrack.Windows(window.X, (int)g.Layout.Shape[3]);
        var (c, o, images) = ((int)x.Layout.Shape[1] / groups, (int)g.Layout.Shape[1] / groups, (int)x.Layout.Shape[0]);
        fixed (T* source = x.Span<T>(), target = g.Span<T>(), slope = result.Target<T>())
        {
            var (from, to, weights) = (Images(source, x), Images(target, g), Images(slope, result));
            var parts = ParallelLoop.Parts((long)g.Layout.Count * c * window.Positions);
            var share = (c + parts - 1) / parts;
            var pieces = (c + share - 1) / share;
            ParallelLoop.Run(groups * pieces, parts, piece =>
            {
                var (group, first) = (piece / pieces, piece % pieces * share);
                Slope(
                    from.At(0, group * c), x, to.At(0, group * o), o, y, u, weights.At(group * o, 0), first, Math.Min(share, c - first),
                    images);
            });
        }

        return result;
    }

    private static void Slope<T>(
        Images<T> source, Tensor x, Images<T> target, int channels, ConvolutionTrack i, ConvolutionTrack j, Images<T> weights, int first,
        int count, int images)
        where T : unmanaged
    {
        var size = ((int)x.Layout.Shape[2], (int)x.Layout.Shape[3]);
        if (HasWideLanes && channels > Tile<Lanes512<T>, T, Table>.Columns)
            new ConvolutionSlope<Lanes1024<T>, T>(source, size, target, channels, i, j).Run(weights, first, count, images);
        else if (HasWideLanes)
            new ConvolutionSlope<Lanes512<T>, T>(source, size, target, channels, i, j).Run(weights, first, count, images);
        else
            new ConvolutionSlope<Lanes256<T>, T>(source, size, target, channels, i, j).Run(weights, first, count, images);
    }

    private static Images<T> Images<T>(T* start, Tensor tensor) where T : unmanaged =>
        Kernels.Images<T>.Dense(start, (nint)tensor.Layout.Shape[1], (nint)tensor.Layout.Shape[2], (nint)tensor.Layout.Shape[3]);
}
