namespace TorchSharp.Kernels;

/// <summary>Matrix products whose left factor is a[rows[i] + steps[p]] and whose right factor is a panel, as wide as a tile.</summary>
internal static unsafe class PatchProduct<TLanes, T> where TLanes : struct, ILanes<TLanes, T> where T : unmanaged
{
    /// <summary>How many rows of a panel stay in the first-level cache.</summary>
    public const int Depth = 192;

    public static int Height => Tile<TLanes, T, Table>.Rows;
    public static int Width => Tile<TLanes, T, Table>.Columns;

    public static int RoundUp(int rows) => (rows + Height - 1) / Height * Height;

    /// <summary>
    /// C (count × width) = start + A B, for B (depth × width) and a count that is a multiple of a tile's height. The start may be C
    /// itself, or one row that is added to all (with a row stride of 0).
    /// </summary>
    public static void Multiply(T* a, nint* rows, int count, nint* steps, int depth, T* b, T* start, nint startRow, T* c)
    {
        var blocks = Math.Max(1, (depth + Depth - 1) / Depth);
        var size = Math.Max(1, (depth + blocks - 1) / blocks);
        for (var p = 0; p == 0 || p < depth; p += size)
        {
            var inner = Math.Min(size, depth - p);
            for (var i = 0; i < count; i += Height)
            {
                Tile<TLanes, T, Table>.Multiply(
                    a, new(rows + i), new(steps + p), inner, b + ((nint)p * Width), Width, start + (i * startRow), startRow,
                    c + ((nint)i * Width), Width, Height);
            }

            start = c;
            startRow = Width;
        }
    }
}
