namespace TorchSharp.Kernels;

/// <summary>
/// Correlations of images (n, c, h, w) with weights, their transposes and their derivatives, in groups of channels that do not
/// mix. The order of each sum depends on the shapes alone.
/// </summary>
internal static unsafe class Convolution
{
    private static bool HasWideLanes => Avx512F.IsSupported || Vector512.IsHardwareAccelerated;

    /// <param name="x">(n, groups · c, h, w)</param>
    /// <param name="w">(groups · o, c, kernel); of a transposed convolution (groups · c, o, kernel).</param>
    /// <param name="bias">(groups · o), or null.</param>
    /// <param name="size">Of the result's images.</param>
    /// <param name="window">How the window slides over the larger images.</param>
    /// <param name="groups">Of channels.</param>
    /// <param name="isTransposed">The source's elements are windows on the result, not the other way round.</param>
    public static Tensor Run(Tensor x, Tensor w, Tensor? bias, (int Height, int Width) size, Window window, int groups, bool isTransposed)
    {
        var channels = isTransposed ? w.Layout.Shape[1] * groups : w.Layout.Shape[0];
        var result = Tensor.Uninitialized(x.dtype, [x.Layout.Shape[0], channels, size.Height, size.Width]);
        if (x.dtype == ScalarType.Float32)
            Run<float>(x, w, bias, result, window, groups, isTransposed);
        else
            Run<double>(x, w, bias, result, window, groups, isTransposed);

        return result;
    }

    /// <summary>The derivative by the weights, contiguous.</summary>
    /// <param name="x">The larger images: (n, groups · c, h, w).</param>
    /// <param name="g">The smaller ones: (n, groups · o, …).</param>
    /// <param name="window">How the window slides over the larger images.</param>
    /// <param name="groups">Of channels.</param>
    /// <returns>(groups · o, c, kernel)</returns>
    public static Tensor Slope(Tensor x, Tensor g, Window window, int groups)
    {
        var result = Tensor.Uninitialized(x.dtype, [g.Layout.Shape[1], x.Layout.Shape[1] / groups, window.Y.Kernel, window.X.Kernel]);
        if (x.dtype == ScalarType.Float32)
            Slope<float>(x, g, result, window, groups);
        else
            Slope<double>(x, g, result, window, groups);

        return result;
    }

    private static void Run<T>(Tensor x, Tensor w, Tensor? bias, Tensor result, Window window, int groups, bool isTransposed) where T : unmanaged
    {
        var (height, width) = ((int)result.Layout.Shape[2], (int)result.Layout.Shape[3]);
        var ys = isTransposed ? ConvolutionTrack.Transposed(window.Y, height) : [ConvolutionTrack.Windows(window.Y, height)];
        var xs = isTransposed ? ConvolutionTrack.Transposed(window.X, width) : [ConvolutionTrack.Windows(window.X, width)];
        var (c, o) = ((int)x.Layout.Shape[1] / groups, (int)result.Layout.Shape[1] / groups);
        fixed (T* source = x.Span<T>(), weights = w.Span<T>(), target = result.Target<T>(), biases = bias is null ? default : bias.Span<T>())
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
    }

    private static void Pass<T>(
        Images<T> source, Tensor x, int sourceChannels, Images<T> target, int channels, ConvolutionTrack i, ConvolutionTrack j, int images, Images<T> weights, T* bias)
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

    private static void Slope<T>(Tensor x, Tensor g, Tensor result, Window window, int groups) where T : unmanaged
    {
        var (y, u) = (ConvolutionTrack.Windows(window.Y, (int)g.Layout.Shape[2]), ConvolutionTrack.Windows(window.X, (int)g.Layout.Shape[3]));
        var (c, o, images) = ((int)x.Layout.Shape[1] / groups, (int)g.Layout.Shape[1] / groups, (int)x.Layout.Shape[0]);
        fixed (T* source = x.Span<T>(), target = g.Span<T>(), slope = result.Target<T>())
        {
            var (from, to, weights) = (Images(source, x), Images(target, g), Images(slope, result));
            var parts = Work.Parts((long)g.Layout.Count * c * window.Positions);
            var share = (c + parts - 1) / parts;
            var pieces = (c + share - 1) / share;
            Work.Run(groups * pieces, parts, piece =>
            {
                var (group, first) = (piece / pieces, piece % pieces * share);
                Slope(from.At(0, group * c), x, to.At(0, group * o), o, y, u, weights.At(group * o, 0), first, Math.Min(share, c - first), images);
            });
        }
    }

    private static void Slope<T>(
        Images<T> source, Tensor x, Images<T> target, int channels, ConvolutionTrack i, ConvolutionTrack j, Images<T> weights, int first, int count, int images)
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
