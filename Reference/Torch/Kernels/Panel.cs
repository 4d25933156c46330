namespace TorchSharp.Kernels;

/// <summary>
/// A panel holds for each of many places one row, a tile wide, of numbers of different channels; in memory these lie far apart,
/// at start[channel · stride + place].
/// </summary>
internal static unsafe class Panel
{
    /// <summary>Shorter runs of neighbouring places are moved one by one.</summary>
    private const int Run = 8;

    /// <summary>Fills a panel; columns that are missing become zero.</summary>
    public static void Read<T>(T* start, nint stride, nint* places, int count, int columns, T* panel, int width) where T : unmanaged
    {
        new Span<T>(panel, columns == width ? 0 : count * width).Clear();
        for (int i = 0, run; i < count; i += run)
        {
            run = RunAt(places + i, count - i);
            if (run >= Run)
            {
                Transposition.Write(start + places[i], stride, panel + ((nint)i * width), width, columns, run);
                continue;
            }

            run = 1;
            for (nint o = 0; o < columns; o++)
                panel[((nint)i * width) + o] = start[(o * stride) + places[i]];
        }
    }

    /// <summary>Writes a panel back.</summary>
    public static void Write<T>(T* panel, int width, T* start, nint stride, nint* places, int count, int columns) where T : unmanaged
    {
        for (int i = 0, run; i < count; i += run)
        {
            run = RunAt(places + i, count - i);
            if (run >= Run)
            {
                Transposition.Write(panel + ((nint)i * width), width, start + places[i], stride, run, columns);
                continue;
            }

            run = 1;
            for (nint o = 0; o < columns; o++)
                start[(o * stride) + places[i]] = panel[((nint)i * width) + o];
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
