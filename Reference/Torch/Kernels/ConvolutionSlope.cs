namespace TorchSharp.Kernels;

/// <summary>
/// The derivative of a convolution by its weights: for each tap and source channel, and each target channel, the sum over all pixels
/// of the source element at the tap times the target's gradient. Taps are the rows of a matrix product, target channels its columns.
/// </summary>
internal sealed unsafe class ConvolutionSlope<TLanes, T>(
    Images<T> source, (int Height, int Width) size, Images<T> target, int targetChannels, ConvolutionTrack y, ConvolutionTrack x)
    where TLanes : struct, ILanes<TLanes, T>
    where T : unmanaged
{
    private const int ChunkPixels = 1024;

    private readonly int pixels = y.Count * x.Count;

    private static int Width => PatchProduct<TLanes, T>.Width;

    /// <summary>Writes the derivatives by the weights of some of the source's channels.</summary>
    public void Run(Images<T> weights, int firstChannel, int channels, int images)
    {
        var taps = channels * y.Offsets.Length * x.Offsets.Length;
        var rounded = PatchProduct<TLanes, T>.RoundUp(taps);
        nint sumCount = (targetChannels + Width - 1) / Width * Width * rounded;
        using var sums = new KernelMemory<T>(sumCount);
        using var tables = new KernelMemory<nint>(rounded + taps);
        new Span<T>(sums.Start, (int)sumCount).Clear();
        var chunk = Math.Clamp(ChunkPixels / Math.Max(1, pixels), 1, Math.Max(1, images));
        for (var first = 0; first < images; first += chunk)
            Add(first, Math.Min(chunk, images - first), firstChannel, channels, tables.Start, taps, sums.Start);

        weights.Taps(tables.Start, channels, y.Positions, x.Positions);
        for (var o = 0; o < targetChannels; o += Width)
        {
            var panel = sums.Start + ((nint)o * rounded);
            ChannelPanel.Write(
                panel, Width, weights.At(o, firstChannel).Start, weights.Image, tables.Start, taps, Math.Min(Width, targetChannels - o));
        }
    }

    /// <summary>Adds the contribution of some images.</summary>
    private void Add(int first, int images, int firstChannel, int channels, nint* rows, int taps, T* sums)
    {
        using var padded = new PaddedImages<T>(source.At(first, firstChannel), images, channels, size, y, x);
        var (count, rounded) = (images * pixels, PatchProduct<TLanes, T>.RoundUp(taps));
        using var tables = new KernelMemory<nint>(2 * count);
        var steps = tables.Start;
        var places = steps + count;
        padded.View.Taps(rows, channels, y.Offsets, x.Offsets);
        new Span<nint>(rows + taps, rounded - taps).Fill(rows[0]);
        padded.View.Windows(steps, images, y, x);
        target.Targets(places, images, y, x);
        using var panel = new KernelMemory<T>(PatchProduct<TLanes, T>.Depth * Width);
        for (var o = 0; o < targetChannels; o += Width, sums += (nint)rounded * Width)
        {
            for (var i = 0; i < count; i += PatchProduct<TLanes, T>.Depth)
            {
                var depth = Math.Min(PatchProduct<TLanes, T>.Depth, count - i);
                ChannelPanel.Read(
                    target.At(first, o).Start, target.Plane, places + i, depth, Math.Min(Width, targetChannels - o), panel.Start, Width);
                PatchProduct<TLanes, T>.Multiply(padded.View.Start, rows, rounded, steps + i, depth, panel.Start, sums, Width, sums);
            }
        }
    }
}
