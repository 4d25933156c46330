namespace TorchSharp.Kernels;

/// <summary>
/// One axis of a pass over images: element Start + j·Step of the target, for j below Count, is a sum over taps, each of which
/// takes element j·SourceStep + offset of the source with one position of the weights.
/// </summary>
internal sealed record ConvolutionTrack(int Start, int Step, int Count, int SourceStep, int[] Positions, int[] Offsets)
{
    /// <summary>How many elements of padding the taps read before the first element.</summary>
    public int Before => Offsets.Length == 0 ? 0 : Math.Max(0, -Offsets.Min());

    /// <summary>How many elements of padding the taps read after the last of <paramref name="size"/> elements.</summary>
    public int After(int size) => Offsets.Length == 0 ? 0 : Math.Max(0, ((Count - 1) * SourceStep) + Offsets.Max() - size + 1);

    /// <summary>Correlation: each target element is a sum over one window.</summary>
    public static ConvolutionTrack Windows(Slide slide, int count)
    {
        int[] positions = [.. Enumerable.Range(0, slide.Kernel)];
        return new(0, 1, count, slide.Stride, positions, [.. positions.Select(k => slide.Source(0, k))]);
    }

    /// <summary>
    /// The transpose: each target element is a sum over the windows that contain it. Elements whose distance is a multiple of the stride
    /// lie at the same positions of their windows and share a track.
    /// </summary>
    public static ConvolutionTrack[] Transposed(Slide slide, int size) =>
        [.. Enumerable.Range(0, Math.Min(slide.Stride, size)).Select(start => Class(slide, size, start))];

    private static ConvolutionTrack Class(Slide slide, int size, int start)
    {
        int[] positions = [.. Enumerable.Range(0, slide.Kernel).Where(k => (start - slide.Source(0, k)) % slide.Stride == 0)];
        return new(
            start,
            slide.Stride,
            (size - start + slide.Stride - 1) / slide.Stride,
            1,
            positions,
            [.. positions.Select(k => (start - slide.Source(0, k)) / slide.Stride)]);
    }
}
