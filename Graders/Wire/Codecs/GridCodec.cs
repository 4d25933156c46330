namespace Grader.Wire;

/// <summary>A rectangular array of numbers (<c>double[,]</c>): the lengths, then the elements in row-major order.</summary>
internal sealed class GridCodec<T>(int rank, NumbersCodec<T> numbers) : Codec where T : unmanaged
{
    public override bool IsChangeable => true;

    public override void Write(FrameWriter frame, object? value)
    {
        var grid = (Array)value!;
        for (var d = 0; d < rank; d++)
            frame.Int32(grid.GetLength(d));

        var flat = new T[grid.Length];
        Buffer.BlockCopy(grid, 0, flat, 0, Buffer.ByteLength(grid));
        numbers.Write(frame, flat);
    }

    public override object Read(FrameReader frame)
    {
        var lengths = new int[rank];
        long count = 1;
        for (var d = 0; d < rank; d++)
        {
            lengths[d] = frame.Int32();
            count = checked(count * lengths[d]);
        }

        var flat = (T[])numbers.Read(frame);
        if (flat.Length != count || Array.Exists(lengths, length => length < 0))
            throw new WireException($"An array of shape [{string.Join(", ", lengths)}] came with {flat.Length} elements.");

        var grid = Array.CreateInstance(typeof(T), lengths);
        Buffer.BlockCopy(flat, 0, grid, 0, Buffer.ByteLength(flat));
        return grid;
    }
}
