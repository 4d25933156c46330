namespace TorchSharp.Kernels;

/// <summary>
/// Cache blocking around the tile kernel: a block of A's rows stays in the second-level cache while it is multiplied by one panel of B,
/// as wide as a tile, after another. Operands that are not stored in the order in which a tile reads them are packed.
/// </summary>
internal static unsafe class MatrixMultiplyBlocks<TWide, TNarrow, T>
    where TWide : struct, ILanes<TWide, T>
    where TNarrow : struct, ILanes<TNarrow, T>
    where T : unmanaged, INumber<T>
{
    private const int Depth = 256;
    private const int BlockRows = 240;
    private const int BlockColumns = 1024;
    private const int MostTileRows = 8;

    /// <summary>With at most so many rows, packing B costs more than it saves.</summary>
    private const int FewRows = 12;

    /// <summary>Rows of B, or columns of A, at most so far apart are read without packing.</summary>
    private const int Near = 64;

    private static int Width => Tile<TWide, T, Strides>.Columns;

    public static void Multiply(MatrixOperand<T> a, MatrixOperand<T> b, ProductTarget<T> c, int m, int k, int n)
    {
        var depth = Math.Min(k, Depth);
        var isInOrder = a.Column == 1 || (a.Row == 1 && a.Column <= Near);
        var isInPlace = b.Column == 1 && (m <= FewRows || b.Row <= Near);
        using var panels = new KernelMemory<T>(depth * (Math.Min(n, BlockColumns) + Width));
        using var rows = new KernelMemory<T>((isInOrder ? 0 : Math.Min(m, BlockRows) * depth) + (MostTileRows * Width));
        for (var j = 0; j < n; j += BlockColumns)
        {
            for (var p = 0; p == 0 || p < k; p += Depth)
            {
                var part = new BlockOfB(b.At(p, j), panels.Start, isInPlace, rows.Start, Math.Min(Depth, k - p));
                part.Multiply(
                    a.At(0, p), isInOrder ? null : rows.Start + (MostTileRows * Width), c.At(0, j).Partial(p == 0, p + Depth >= k), m,
                    Math.Min(BlockColumns, n - j));
            }
        }
    }

    /// <summary>The part of the product to which one block of B contributes.</summary>
    private readonly struct BlockOfB(MatrixOperand<T> b, T* panels, bool isInPlace, T* edge, int depth)
    {
        private readonly MatrixOperand<T> b = b;
        private readonly T* panels = panels;
        private readonly T* edge = edge;

        public void Multiply(MatrixOperand<T> a, T* packed, ProductTarget<T> c, int m, int n)
        {
            for (var i = 0; i < m; i += BlockRows)
            {
                var rows = Math.Min(BlockRows, m - i);
                var left = packed == null ? a.At(i, 0) : InOrder(a.At(i, 0), packed, rows);
                for (var j = 0; j < n; j += Width)
                {
                    var columns = Math.Min(Width, n - j);
                    if (columns > Tile<TNarrow, T, Strides>.Columns)
                        Panel<TWide>(left, j, c.At(i, j), rows, columns, isFirst: i == 0);
                    else
                        Panel<TNarrow>(left, j, c.At(i, j), rows, columns, isFirst: i == 0);
                }
            }
        }

        /// <summary>Copies the columns of A into rows.</summary>
        private MatrixOperand<T> InOrder(MatrixOperand<T> a, T* packed, int rows)
        {
            Transposition.Write(a.Start, a.Column, packed, depth, depth, rows);
            return new(packed, depth, 1);
        }

        [MethodImpl(AggressiveOptimization)]
        private void Panel<TLanes>(MatrixOperand<T> a, int j, ProductTarget<T> c, int rows, int columns, bool isFirst)
            where TLanes : struct, ILanes<TLanes, T>
        {
            var isWhole = columns == Tile<TLanes, T, Strides>.Columns;
            var right = isInPlace && isWhole ? b.At(0, j) : new(panels + ((nint)j * depth), Tile<TLanes, T, Strides>.Columns, 1);
            if (isFirst && right.Start == panels + ((nint)j * depth))
                Pack(b.At(0, j), right, columns);

            for (var i = 0; i < rows; i += Tile<TLanes, T, Strides>.Rows)
            {
                var (left, target, count) = (a.At(i, 0), c.At(i, 0), Math.Min(Tile<TLanes, T, Strides>.Rows, rows - i));
                if (isWhole)
                {
                    Tile<TLanes, T, Strides>.Multiply(
                        left.Start, new(left.Row), new(left.Column), depth, right.Start, right.Row, target.From, target.FromRow,
                        target.Start, target.Row, count);
                }
                else
                {
                    Edge<TLanes>(left, right, target, count, columns);
                }
            }

            c.Complete(rows, columns);
        }

        /// <summary>Copies columns of B into a panel; missing columns become zero.</summary>
        private void Pack(MatrixOperand<T> b, MatrixOperand<T> panel, int columns)
        {
            if (columns < panel.Row)
                new Span<T>(panel.Start, (int)panel.Row * depth).Clear();

            if (b.Column != 1)
            {
                Transposition.Write(b.Start, b.Column, panel.Start, panel.Row, columns, depth);
                return;
            }

            for (var p = 0; p < depth; p++)
                new ReadOnlySpan<T>(b.Start + (p * b.Row), columns).CopyTo(new Span<T>(panel.Start + (p * panel.Row), columns));
        }

        /// <summary>A tile that reaches beyond the last column of the product: computed in scratch memory, copied in part.</summary>
        private void Edge<TLanes>(MatrixOperand<T> a, MatrixOperand<T> right, ProductTarget<T> c, int count, int columns)
            where TLanes : struct, ILanes<TLanes, T>
        {
            for (var i = 0; i < count && c.From != null; i++)
                new ReadOnlySpan<T>(c.From + (i * c.FromRow), columns).CopyTo(new Span<T>(edge + (i * right.Row), columns));

            Tile<TLanes, T, Strides>.Multiply(
                a.Start, new(a.Row), new(a.Column), depth, right.Start, right.Row, c.From == null ? null : edge, right.Row, edge, right.Row,
                count);
            for (var i = 0; i < count; i++)
                new ReadOnlySpan<T>(edge + (i * right.Row), columns).CopyTo(new Span<T>(c.Start + (i * c.Row), columns));
        }
    }
}
