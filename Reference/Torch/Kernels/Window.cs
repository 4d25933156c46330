namespace TorchSharp.Kernels;

/// <summary>How a window slides along one axis of an image.</summary>
/// <param name="Kernel">Positions in the window.</param>
/// <param name="Stride">From one window to the next.</param>
/// <param name="Padding">Elements added at both ends.</param>
/// <param name="Dilation">From one position in the window to the next.</param>
internal readonly record struct Slide(int Kernel, int Stride = 1, int Padding = 0, int Dilation = 1)
{
    /// <summary>How many elements a window spans.</summary>
    public int Reach => (Dilation * (Kernel - 1)) + 1;

    /// <summary>How many windows there are; with <paramref name="ceiling"/>, one more may begin inside and end outside.</summary>
    public int Count(long size, bool ceiling = false)
    {
        var room = (int)size + (2 * Padding) - Reach;
        var whole = Math.DivRem(room, Stride, out var rest);
        var isOneMore = ceiling && rest > 0 && (whole + 1) * Stride < size + Padding;
        return room < 0 ? 0 : whole + (isOneMore ? 2 : 1);
    }

    /// <summary>The smallest size that has so many windows.</summary>
    public int Size(long windows) => (((int)windows - 1) * Stride) + Reach - (2 * Padding);

    /// <summary>The index of the element at one position of a window; out of range where it is padding.</summary>
    public int Source(int window, int position) => (window * Stride) - Padding + (position * Dilation);
}

/// <summary>How a window slides over an image.</summary>
internal readonly record struct Window(Slide Y, Slide X)
{
    public int Positions => Y.Kernel * X.Kernel;

    public override string ToString() =>
        $"a window of kernel ({Y.Kernel}, {X.Kernel}), stride ({Y.Stride}, {X.Stride}), padding ({Y.Padding}, {X.Padding}) and dilation "
        + $"({Y.Dilation}, {X.Dilation})";
}
