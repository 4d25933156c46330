namespace TorchSharp.Kernels;

/// <summary>
/// Computes the elements of a batch of images that two tracks name: weighted sums over the channels and taps of a source, as a matrix
/// product whose rows are pixels and whose columns are target channels. The matrix of patches is not stored.
/// </summary>
internal sealed unsafe class ConvolutionPass<TLanes, T>(
    Images<T> source, (int Height, int Width) size, int sourceChannels, Images<T> target, int targetChannels, ConvolutionTrack y,
    ConvolutionTrack x)
    where TLanes : struct, ILanes<TLanes, T>
    where T : unmanaged
{
    /// <summary>Pixels per block: their sums stay in the caches. A multiple of the height of every tile.</summary>
    private const int BlockPixels = 240;
    private const int ChunkPixels = 1024;

    private readonly int pixels = y.Count * x.Count;
    private readonly int depth = sourceChannels * y.Offsets.Length * x.Offsets.Length;

    private static int Width => PatchProduct<TLanes, T>.Width;
    private int Panels => (targetChannels + Width - 1) / Width;

    /// <summary>The weight from source channel c to target channel o at position (v, u) is in image o, plane c, row v, column u.</summary>
    public void Run(Images<T> weights, T* bias, int images)
    {
        using var packed = new KernelMemory<T>((nint)Panels * Width * (depth + 1));
        var panels = packed.Start;
        Pack(weights, bias, panels);
        var parts = ParallelLoop.Parts((long)images * pixels * targetChannels * depth);
        var chunk = Math.Max(1, Math.Min(ChunkPixels / pixels, (images + parts - 1) / parts));
        ParallelLoop.Run(
            (images + chunk - 1) / chunk, parts, part => Chunk(part * chunk, Math.Min(chunk, images - (part * chunk)), panels));
    }

    /// <summary>Each panel begins with a row of biases, followed by its weights.</summary>
    private void Pack(Images<T> weights, T* bias, T* panels)
    {
        using var places = new KernelMemory<nint>(depth);
        weights.Taps(places.Start, sourceChannels, y.Positions, x.Positions);
        for (var o = 0; o < targetChannels; o += Width, panels += (depth + 1) * Width)
        {
            var columns = Math.Min(Width, targetChannels - o);
            var row = new Span<T>(panels, Width);
            row.Clear();
            new ReadOnlySpan<T>(bias + o, bias == null ? 0 : columns).CopyTo(row);
            ChannelPanel.Read(weights.At(o, 0).Start, weights.Image, places.Start, depth, columns, panels + Width, Width);
        }
    }

    private void Chunk(int first, int images, T* panels)
    {
        using var padded = new PaddedImages<T>(source.At(first, 0), images, sourceChannels, size, y, x);
        var (count, rounded) = (images * pixels, PatchProduct<TLanes, T>.RoundUp(images * pixels));
        using var tables = new KernelMemory<nint>(depth + rounded + count);
        var steps = tables.Start;
        var rows = steps + depth;
        var places = rows + rounded;
        padded.View.Taps(steps, sourceChannels, y.Offsets, x.Offsets);
        padded.View.Windows(rows, images, y, x);
        new Span<nint>(rows + count, rounded - count).Fill(count == 0 ? 0 : rows[count - 1]);
        target.Targets(places, images, y, x);
        using var sums = new KernelMemory<T>(Math.Min(BlockPixels, rounded) * Width);
        for (var o = 0; o < targetChannels; o += Width, panels += (depth + 1) * Width)
        {
            for (var i = 0; i < count; i += BlockPixels)
            {
                var block = Math.Min(BlockPixels, rounded - i);
                PatchProduct<TLanes, T>.Multiply(
                    padded.View.Start, rows + i, block, steps, depth, panels + Width, panels, 0, sums.Start);
                ChannelPanel.Write(
                    sums.Start, Width, target.At(first, o).Start, target.Plane, places + i, Math.Min(block, count - i),
                    Math.Min(Width, targetChannels - o));
            }
        }
    }
}
