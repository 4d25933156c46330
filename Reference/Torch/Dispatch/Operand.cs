using TorchSharp.Kernels;

namespace TorchSharp;

/// <summary>
/// One operand of a pointwise operation, broadcast to the shape of the result and read in pieces: slices of the storage where it is
/// contiguous, else a small copy that stays in the first-level cache.
/// </summary>
internal ref struct Operand<T> where T : unmanaged
{
    private readonly T[] data;
    private readonly Layout layout;
    private T[]? scratch;
    private bool isLasting;

    public Operand(Tensor tensor, long[] shape)
    {
        data = tensor.Data<T>();
        layout = tensor.Layout.Shape.AsSpan().SequenceEqual(shape) ? tensor.Layout : tensor.Layout.Expand(shape);
        IsDirect = layout.IsContiguous;
        Period = IsDirect ? 1 : PeriodOf(layout);
    }

    /// <summary>Whether pieces are slices of the storage, which may have any length.</summary>
    public bool IsDirect { get; }

    /// <summary>After how many elements the same ones are repeated, as those of a row that is added to every row.</summary>
    public long Period { get; }

    /// <summary>
    /// The longest piece length, up to <paramref name="step"/>, for which one copy serves all pieces, if this operand repeats itself.
    /// </summary>
    public int Step(int step) => IsDirect || Period > step ? step : (int)(step / Period * Period);

    /// <summary>The <paramref name="length"/> elements from <paramref name="start"/> on, a multiple of <paramref name="step"/>.</summary>
    public ReadOnlySpan<T> Piece(int start, int length, int step)
    {
        if (IsDirect)
            return data.AsSpan((int)layout.Offset + start, length);

        scratch ??= GC.AllocateUninitializedArray<T>(Math.Min(step, (int)layout.Count));
        var piece = scratch.AsSpan(0, length);
        if (!isLasting)
        {
            Strided.Read(data, layout, start, piece);
            isLasting = step % Period == 0;
        }

        return piece;
    }

    /// <summary>The number of elements after the leading dimensions that are repeated.</summary>
    private static long PeriodOf(Layout layout)
    {
        var d = 0;
        while (d < layout.Rank && (layout.Strides[d] == 0 || layout.Shape[d] == 1))
            d++;

        return Math.Max(1, Layout.CountOf(layout.Shape.AsSpan(d)));
    }
}
