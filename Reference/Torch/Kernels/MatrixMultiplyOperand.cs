namespace TorchSharp.Kernels;

/// <summary>One operand of a matrix product in memory: element (i, j) lies at Start[i · Row + j · Column].</summary>
internal readonly unsafe struct MatrixOperand<T>(T* start, nint row, nint column) where T : unmanaged
{
    public readonly T* Start = start;
    public readonly nint Row = row;
    public readonly nint Column = column;

    public MatrixOperand<T> Transposed => new(Start, Column, Row);

    public MatrixOperand<T> At(nint i, nint j) => new(Start + i * Row + j * Column, Row, Column);
}
