using static TorchSharp.torch;

namespace TorchSharp.Kernels;

/// <summary>
/// One operand of a pointwise operation, broadcast to the shape of the result and handed out in pieces: a slice of the storage
/// where the elements lie in order, else a small copy that stays in the first-level cache.
/// </summary>
internal ref struct Operand<T> where T : unmanaged
{
    private readonly ReadOnlySpan<T> data;
    private readonly Layout layout;
    private readonly bool isConstant;
    private T[]? scratch;

    public Operand(Tensor tensor, long[] shape)
    {
        data = tensor.Data<T>();
        isConstant = tensor.Layout.Count == 1;
        layout = tensor.Layout.Shape.AsSpan().SequenceEqual(shape) ? tensor.Layout : tensor.Layout.Expand(shape);
        IsDirect = layout.IsContiguous;
    }

    /// <summary>Needs no copies, so that pieces may be of any length.</summary>
    public bool IsDirect { get; }

    public ReadOnlySpan<T> Piece(int start, int length)
    {
        if (IsDirect)
        {
            return data.Slice((int)layout.Offset + start, length);
        }

        if (scratch is null)
        {
            scratch = GC.AllocateUninitializedArray<T>(Pieces.Length);
            scratch.AsSpan().Fill(data[(int)layout.Offset]);
        }

        var piece = scratch.AsSpan(0, length);
        if (!isConstant)
        {
            Strided.Read(data, layout, start, piece);
        }

        return piece;
    }
}
