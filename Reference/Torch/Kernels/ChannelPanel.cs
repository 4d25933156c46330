namespace TorchSharp.Kernels;

/// <summary>
/// Copies between images, where the channels of a pixel lie far apart (at start[channel · stride + place]), and a panel, where they
/// are one row, as wide as a tile.
/// </summary>
internal static unsafe class ChannelPanel
{
    /// <summary>Runs of neighbouring pixels shorter than this are copied pixel by pixel.</summary>
    private const int Run = 8;

    /// <summary>Fills a panel; missing columns become zero.</summary>
    public static void Read<T>(T* start, nint stride, nint* places, int count, int columns, T* panel, int width) where T : unmanaged
    {
        new Span<T>(panel, columns == width ? 0 : count * width).Clear();
        Move(panel, width, start, stride, places, count, columns, isRead: true);
    }

    /// <summary>Writes a panel to the images.</summary>
    public static void Write<T>(T* panel, int width, T* start, nint stride, nint* places, int count, int columns) where T : unmanaged =>
        Move(panel, width, start, stride, places, count, columns, isRead: false);

    private static void Move<T>(T* panel, nint width, T* start, nint stride, nint* places, int count, int columns, bool isRead)
        where T : unmanaged
    {
        for (int i = 0, run; i < count; i += run)
        {
            run = RunAt(places + i, count - i);
            T* rows = start + places[i], row = panel + (i * width);
            if (run < Run)
            {
                run = 1;
                for (nint o = 0; o < columns; o++)
                    (isRead ? ref row[o] : ref rows[o * stride]) = isRead ? rows[o * stride] : row[o];
            }
            else if (isRead)
            {
                Transposition.Write(rows, stride, row, width, columns, run);
            }
            else
            {
                Transposition.Write(row, width, rows, stride, run, columns);
            }
        }
    }

    private static int RunAt(nint* places, int most)
    {
        var run = 1;
        while (run < most && places[run] == places[0] + run)
            run++;

        return run;
    }
}
