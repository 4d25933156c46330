namespace TorchSharp.Kernels;

/// <summary>
/// Where a product is written, what it is added to (null for zero; a row stride of zero repeats one row), and the function that is
/// applied in place to finished elements.
/// </summary>
internal readonly unsafe struct ProductTarget<T>(T* start, nint row, T* from, nint fromRow, Map<T, T>? finish)
    where T : unmanaged, INumber<T>
{
    private readonly Map<T, T>? finish = finish;
    public readonly T* Start = start;
    public readonly nint Row = row;
    public readonly T* From = from;
    public readonly nint FromRow = fromRow;

    public ProductTarget<T> At(nint i, nint j) =>
        new(Start + (i * Row) + j, Row, From == null ? null : From + (i * FromRow) + j, FromRow, finish);

    /// <summary>The target of one of several partial products: all but the first add to it, and the last applies the function.</summary>
    public ProductTarget<T> Partial(bool isFirst, bool isLast) =>
        new(Start, Row, isFirst ? From : Start, isFirst ? FromRow : Row, isLast ? finish : null);

    /// <summary>Applies the function to a block of finished elements, while it is still in the caches.</summary>
    public void Complete(int rows, int columns)
    {
        var (runs, length) = Row == columns ? (1, rows * columns) : (rows, columns);
        for (var i = 0; i < runs && finish is not null; i++)
        {
            var values = new Span<T>(Start + (i * Row), length);
            finish(values, values);
        }
    }
}
