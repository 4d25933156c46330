using System.Buffers;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>
/// Cache blocking around the tile kernel: a block of B is packed into panels of one tile's width that stay in the first
/// cache, while a block of A's rows runs past it out of the second. Tiles at the edges go through a scratch tile.
/// </summary>
internal static unsafe class MatrixMultiplyBlocks<TLanes, T> where TLanes : struct, ILanes<TLanes, T> where T : unmanaged
{
    private const int Depth = 256;
    private const int BlockRows = 240;
    private const int BlockColumns = 1024;
    private const int Alignment = 64;

    /// <summary>With no more rows than these, packing B costs more than it saves.</summary>
    private const int FewRows = 2 * Height;

    /// <summary>Columns of A no farther apart than this are read where they are.</summary>
    private const int NearColumns = 64;

    private static int Width => MatrixMultiplyTile<TLanes, T>.Columns;
    private const int Height = MatrixMultiplyTile<TLanes, T>.Rows;

    /// <summary>C = start + A B, where start is a matrix with the given row stride (0 repeats one row), or null for zero.</summary>
    public static void Multiply(MatrixOperand<T> a, MatrixOperand<T> b, T* c, nint cRow, T* start, nint startRow, int m, int k, int n)
    {
        var depth = Math.Min(k, Depth);
        var width = RoundUp(Math.Min(n, BlockColumns));
        var packedCount = depth * width;
        var blockCount = a.Column == 1 || (a.Row == 1 && a.Column <= NearColumns) ? 0 : BlockRows * depth;
        var buffer = ArrayPool<T>.Shared.Rent(packedCount + Height * (depth + Width) + blockCount + Alignment);
        fixed (T* unaligned = buffer)
        {
            var packed = (T*)(((nint)unaligned + Alignment - 1) & -Alignment);
            var edge = new Edge(packed + packedCount, packed + packedCount + Height * Width);
            var block = blockCount == 0 ? null : packed + packedCount + Height * (depth + Width);
            for (var j = 0; j < n; j += BlockColumns)
            {
                var columns = Math.Min(BlockColumns, n - j);
                for (var p = 0; p == 0 || p < k; p += Depth)
                {
                    var inner = Math.Min(Depth, k - p);
                    var panels = Pack(b.At(p, j), packed, inner, columns, inPlace: m <= FewRows && b.Column == 1);
                    var first = p == 0;
                    var from = first ? start == null ? null : start + j : c + j;
                    Rows(a.At(0, p), panels, inner, from, first ? startRow : cRow, c + j, cRow, m, columns, edge, block);
                }
            }
        }

        ArrayPool<T>.Shared.Return(buffer);
    }

    private static int RoundUp(int columns) => (columns + Width - 1) / Width * Width;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows(
        MatrixOperand<T> a, Panels panels, int depth, T* start, nint startRow, T* c, nint cRow, int m, int n, Edge edge, T* packedA)
    {
        for (var block = 0; block < m; block += BlockRows)
        {
            var end = Math.Min(block + BlockRows, m);
            PackA(a.At(block, 0), packedA, depth, end - block);
            for (var j = 0; j < n; j += Width)
            {
                var b = panels.At(j, depth);
                var columns = Math.Min(Width, n - j);
                for (var i = block; i < end; i += Height)
                {
                    var left = packedA == null ? a.At(i, 0) : new MatrixOperand<T>(packedA + (nint)(i - block) * depth, 1, Height);
                    var from = start == null ? null : start + i * startRow + j;
                    var to = c + i * cRow + j;
                    var rows = Math.Min(Height, end - i);
                    if (rows == Height && columns == Width)
                    {
                        MatrixMultiplyTile<TLanes, T>.Multiply(
                            left.Start, left.Row, left.Column, b.Start, b.Row, depth, from, startRow, to, cRow);
                    }
                    else
                    {
                        edge.Multiply(left, b, depth, from, startRow, to, cRow, rows, columns);
                    }
                }
            }
        }
    }

    /// <summary>
    /// Copies distant columns of A into panels of one tile's height, so that a tile reads them in order; the last panel's missing rows
    /// keep whatever was there. Rows of A, and near columns, are in order already.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackA(MatrixOperand<T> a, T* packed, int depth, int rows)
    {
        if (packed == null)
        {
            return;
        }

        for (var p = 0; p < depth; p++)
        {
            var column = a.Start + p * a.Column;
            var i = 0;
            for (; i + Height <= rows && a.Row == 1; i += Height)
            {
                *(Column*)(packed + (nint)i * depth + p * Height) = *(Column*)(column + i);
            }

            for (; i < rows; i++)
            {
                packed[(nint)(i / Height) * Height * depth + p * Height + i % Height] = column[i * a.Row];
            }
        }
    }

    /// <summary>
    /// Copies a block of B into panels of one tile's width, the last one filled up with zeros;
    /// <paramref name="inPlace"/> leaves the whole panels where they are.
    /// </summary>
    private static Panels Pack(MatrixOperand<T> b, T* packed, int depth, int n, bool inPlace)
    {
        var whole = inPlace ? n / Width * Width : 0;
        for (var j = whole; j < n; j += Width)
        {
            PackPanel(b.At(0, j), packed + (nint)j * depth, depth, Math.Min(Width, n - j));
        }

        return new Panels(b, whole, packed);
    }

    private static void PackPanel(MatrixOperand<T> b, T* packed, int depth, int columns)
    {
        if (columns < Width)
        {
            new Span<T>(packed, Width * depth).Clear();
        }

        if (b.Column == 1)
        {
            PackRows(b, packed, depth, columns);
        }
        else
        {
            PackColumns(b, packed, depth, columns);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackRows(MatrixOperand<T> b, T* packed, int depth, int columns)
    {
        for (var p = 0; p < depth; p++)
        {
            new ReadOnlySpan<T>(b.Start + p * b.Row, columns).CopyTo(new Span<T>(packed + (nint)p * Width, columns));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackColumns(MatrixOperand<T> b, T* packed, int depth, int columns)
    {
        for (var j = 0; j < columns; j++)
        {
            var source = b.Start + j * b.Column;
            for (var p = 0; p < depth; p++)
            {
                packed[(nint)p * Width + j] = source[p * b.Row];
            }
        }
    }

    /// <summary>One tile's height of elements, moved as one.</summary>
    [InlineArray(Height)]
    private struct Column
    {
        private T first;
    }

    /// <summary>Where the panels of B are: the first columns where they were, the others packed.</summary>
    private readonly struct Panels(MatrixOperand<T> b, int whole, T* packed)
    {
        private readonly MatrixOperand<T> b = b;
        private readonly T* packed = packed;

        public MatrixOperand<T> At(int j, int depth) =>
            j < whole ? b.At(0, j) : new MatrixOperand<T>(packed + (nint)j * depth, Width, 1);
    }

    /// <summary>A tile that sticks out of the product: computed whole in scratch memory, copied in part.</summary>
    private readonly struct Edge(T* tile, T* rows)
    {
        private readonly T* tile = tile;
        private readonly T* packedRows = rows;

        public void Multiply(
            MatrixOperand<T> a, MatrixOperand<T> b, int depth, T* start, nint startRow, T* c, nint cRow, int rows, int columns)
        {
            new Span<T>(tile, Height * Width).Clear();
            for (var i = 0; i < rows && start != null; i++)
            {
                new ReadOnlySpan<T>(start + i * startRow, columns).CopyTo(new Span<T>(tile + i * Width, columns));
            }

            if (rows < Height && a.Column != Height)
            {
                a = PackRows(a, depth, rows);
            }

            MatrixMultiplyTile<TLanes, T>.Multiply(
                a.Start, a.Row, a.Column, b.Start, b.Row, depth, tile, Width, tile, Width);
            for (var i = 0; i < rows; i++)
            {
                new ReadOnlySpan<T>(tile + i * Width, columns).CopyTo(new Span<T>(c + i * cRow, columns));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private MatrixOperand<T> PackRows(MatrixOperand<T> a, int depth, int rows)
        {
            for (var i = 0; i < Height; i++)
            {
                // Rows beyond the last are computed from it and thrown away.
                var source = a.Start + Math.Min(i, rows - 1) * a.Row;
                for (var p = 0; p < depth; p++)
                {
                    packedRows[p * Height + i] = source[p * a.Column];
                }
            }

            return new MatrixOperand<T>(packedRows, 1, Height);
        }
    }
}
