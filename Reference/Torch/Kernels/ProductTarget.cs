using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>What happens to the elements of a product once they are whole.</summary>
internal enum Finish
{
    Nothing,

    /// <summary>Those that are not positive become zero.</summary>
    Relu,

    /// <summary>Those become zero for which another matrix is not positive.</summary>
    Mask,
}

/// <summary>Where a product is written, what it is added to, and how it is finished.</summary>
/// <param name="start">The first element.</param>
/// <param name="row">How far apart rows are.</param>
/// <param name="from">The first element of what the product is added to, or null for zero.</param>
/// <param name="fromRow">How far apart its rows are; zero repeats one row.</param>
/// <param name="finish">What is done with whole elements.</param>
/// <param name="mask">For <see cref="Finish.Mask"/>: a matrix of the target's own strides.</param>
internal readonly unsafe struct ProductTarget<T>(T* start, nint row, T* from, nint fromRow, Finish finish, T* mask)
    where T : unmanaged, INumber<T>
{
    private readonly Finish finish = finish;
    private readonly T* mask = mask;

    public readonly T* Start = start;
    public readonly nint Row = row;
    public readonly T* From = from;
    public readonly nint FromRow = fromRow;

    public ProductTarget<T> At(nint i, nint j) =>
        new(Start + (i * Row) + j, Row, From == null ? null : From + (i * FromRow) + j, FromRow, finish, mask == null ? null : mask + (i * Row) + j);

    /// <summary>The target of one of several partial products: the later ones add, and the last finishes.</summary>
    public ProductTarget<T> Partial(bool isFirst, bool isLast) =>
        new(Start, Row, isFirst ? From : Start, isFirst ? FromRow : Row, isLast ? finish : Finish.Nothing, mask);

    /// <summary>Finishes a block, best while it is still in the first-level cache.</summary>
    public void Complete(int rows, int columns)
    {
        for (var i = 0; i < rows && finish != Finish.Nothing; i++)
        {
            var values = new Span<T>(Start + (i * Row), columns);
            if (finish == Finish.Relu)
            {
                Relu.Apply<T>(values, values);
            }
            else
            {
                MaskPositive.Apply(values, new ReadOnlySpan<T>(mask + (i * Row), columns), values);
            }
        }
    }
}
