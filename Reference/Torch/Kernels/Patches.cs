namespace TorchSharp.Kernels;

/// <summary>A table of windows: which element of a plane lies at each position of each window.</summary>
internal sealed class Patches
{
    private const int Outside = -1;
    private readonly int[] places;
    private readonly int plane;

    public Patches(Window window, (int Height, int Width) size, (int Height, int Width) counts)
    {
        (plane, Windows, Positions) = (size.Height * size.Width, counts.Height * counts.Width, window.Positions);
        places = new int[Positions * Windows];
        for (var i = 0; i < places.Length; i++)
        {
            var (position, at) = (i / Windows, i % Windows);
            var y = window.Y.Source(at / counts.Width, position / window.X.Kernel);
            var x = window.X.Source(at % counts.Width, position % window.X.Kernel);
            places[i] = y >= 0 && y < size.Height && x >= 0 && x < size.Width ? (y * size.Width) + x : Outside;
        }
    }

    public int Windows { get; }
    public int Positions { get; }

    /// <summary>Planes to (positions, windows) each; zero outside.</summary>
    public void Gather<T>(ReadOnlySpan<T> source, Span<T> target) where T : unmanaged
    {
        for (int from = 0, to = 0; to < target.Length; from += plane, to += places.Length)
        {
            for (var i = 0; i < places.Length; i++)
                target[to + i] = places[i] == Outside ? default : source[from + places[i]];
        }
    }

    /// <summary>The transpose of <see cref="Gather"/>: adds every element to the one it was taken from.</summary>
    public void Scatter<T>(ReadOnlySpan<T> source, Span<T> target) where T : unmanaged, INumber<T>
    {
        target.Clear();
        for (int from = 0, to = 0; from < source.Length; from += places.Length, to += plane)
        {
            for (var i = 0; i < places.Length; i++)
            {
                if (places[i] != Outside)
                    target[to + places[i]] += source[from + i];
            }
        }
    }

    /// <summary>For each plane and window, the index in the whole source of the window's largest element, the first of several.</summary>
    public void Largest<T>(ReadOnlySpan<T> source, Span<long> target) where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < target.Length; i++)
        {
            var start = i / Windows * plane;
            target[i] = start + Largest(source.Slice(start, plane), i % Windows);
        }
    }

    /// <summary>A NaN counts as the largest.</summary>
    private int Largest<T>(ReadOnlySpan<T> source, int window) where T : INumber<T>
    {
        var best = Outside;
        for (var i = window; i < places.Length; i += Windows)
        {
            var place = places[i];
            if (place != Outside && (best == Outside || source[place] > source[best] || (T.IsNaN(source[place]) && !T.IsNaN(source[best]))))
                best = place;
        }

        return best;
    }
}
