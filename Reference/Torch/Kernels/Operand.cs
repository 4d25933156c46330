namespace TorchSharp.Kernels;

/// <summary>
/// One operand of a pointwise operation, broadcast to the shape of the result and handed out in pieces: a slice of the storage
/// where the elements lie in order, else a small copy that stays in the first-level cache.
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

    /// <summary>Needs no copies, so that pieces may be of any length.</summary>
    public bool IsDirect { get; }

    /// <summary>After how many elements the same ones come again, as those of a row that is added to every row do.</summary>
    public long Period { get; }

    /// <summary>The longest piece whose copy serves for all, if this operand repeats itself.</summary>
    public int Step(int step) => IsDirect || Period > step ? step : (int)(step / Period * Period);

    /// <summary>So many elements from a multiple of <paramref name="step"/> on, which is the length of all pieces but the last.</summary>
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

    /// <summary>The number of elements behind the last dimension that is repeated with all before it.</summary>
    private static long PeriodOf(Layout layout)
    {
        var d = 0;
        while (d < layout.Rank && (layout.Strides[d] == 0 || layout.Shape[d] == 1))
            d++;

        return Math.Max(1, Layout.CountOf(layout.Shape.AsSpan(d)));
    }
}
