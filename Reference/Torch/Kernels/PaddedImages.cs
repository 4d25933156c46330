namespace TorchSharp.Kernels;

/// <summary>Images with the zeros around them that windows read: a copy, or the images themselves where no zeros are needed.</summary>
internal readonly unsafe struct PaddedImages<T> : IDisposable where T : unmanaged
{
    private readonly KernelMemory<T>? copy;

    public PaddedImages(Images<T> source, int images, int channels, (int Height, int Width) size, ConvolutionTrack y, ConvolutionTrack x)
    {
        var (top, left) = (y.Before, x.Before);
        var (height, width) = (top + size.Height + y.After(size.Height), left + size.Width + x.After(size.Width));
        View = source;
        if (height == size.Height && width == size.Width)
            return;

        var memory = new KernelMemory<T>((nint)images * channels * height * width);
        var frame = Images<T>.Dense(memory.Start, channels, height, width);
        for (var n = 0; n < images; n++)
        {
            for (var c = 0; c < channels; c++)
                Copy(source.At(n, c), frame.At(n, c), size, height, top, left);
        }

        copy = memory;
        View = new(frame.Start + (top * width) + left, frame.Image, frame.Plane, frame.Row);
    }

    /// <summary>Element (0, 0, 0, 0) is the first that is not padding.</summary>
    public Images<T> View { get; }

    public void Dispose() => copy?.Dispose();

    private static void Copy(Images<T> source, Images<T> frame, (int Height, int Width) size, int height, int top, int left)
    {
        var width = (int)frame.Row;
        new Span<T>(frame.Start, top * width).Clear();
        for (var y = 0; y < size.Height; y++)
        {
            var row = new Span<T>(frame.Start + ((top + y) * frame.Row), width);
            row[..left].Clear();
            new ReadOnlySpan<T>(source.Start + (y * source.Row), size.Width).CopyTo(row[left..]);
            row[(left + size.Width)..].Clear();
        }

        new Span<T>(frame.Start + ((top + size.Height) * frame.Row), (height - top - size.Height) * width).Clear();
    }
}
