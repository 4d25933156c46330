namespace TorchSharp.Kernels;

/// <summary>Images in memory: element (n, c, y, x) lies at Start[n·Image + c·Plane + y·Row + x].</summary>
internal readonly unsafe struct Images<T>(T* start, nint image, nint plane, nint row) where T : unmanaged
{
    public readonly T* Start = start;
    public readonly nint Image = image;
    public readonly nint Plane = plane;
    public readonly nint Row = row;

    /// <summary>A row-major batch of images.</summary>
    public static Images<T> Dense(T* start, nint channels, nint height, nint width) =>
        new(start, channels * height * width, height * width, width);

    /// <summary>The same images, beginning at another image and channel.</summary>
    public Images<T> At(nint image, nint channel) => new(Start + (image * Image) + (channel * Plane), Image, Plane, Row);

    /// <summary>The same elements with images and channels exchanged.</summary>
    public Images<T> Exchanged => new(Start, Plane, Image, Row);

    /// <summary>The offsets of the elements that a pass writes, image by image.</summary>
    public void Targets(nint* places, int images, ConvolutionTrack y, ConvolutionTrack x) =>
        Fill(places, images, (y.Start, y.Step, y.Count), (x.Start, x.Step, x.Count));

    /// <summary>The offsets of the windows that a pass reads, image by image.</summary>
    public void Windows(nint* places, int images, ConvolutionTrack y, ConvolutionTrack x) =>
        Fill(places, images, (0, y.SourceStep, y.Count), (0, x.SourceStep, x.Count));

    /// <summary>The offsets of a window's elements from its beginning, channel by channel.</summary>
    public void Taps(nint* places, int channels, int[] y, int[] x)
    {
        for (nint c = 0; c < channels; c++)
        {
            foreach (var row in y)
            {
                foreach (var column in x)
                    *places++ = (c * Plane) + (row * Row) + column;
            }
        }
    }

    private void Fill(nint* places, int images, (int Start, int Step, int Count) y, (int Start, int Step, int Count) x)
    {
        for (nint n = 0; n < images; n++)
        {
            for (var j = 0; j < y.Count; j++)
            {
                var place = (n * Image) + ((y.Start + (j * y.Step)) * Row) + x.Start;
                for (var i = 0; i < x.Count; i++, place += x.Step)
                    *places++ = place;
            }
        }
    }
}
