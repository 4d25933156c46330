namespace TorchSharp.Kernels;

/// <summary>Windows written down: which element of a plane each position of each window shows.</summary>
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

    /// <summary>(n, c, h, w) to (n, c, positions, windows); zero outside.</summary>
    public Tensor Gather(Tensor x) => x.dtype == ScalarType.Float32 ? Gather<float>(x) : Gather<double>(x);

    /// <summary>Its transpose: adds every element where it came from.</summary>
    public Tensor Scatter(Tensor patches, long[] shape) =>
        patches.dtype == ScalarType.Float32 ? Scatter<float>(patches, shape) : Scatter<double>(patches, shape);

    /// <summary>The place in (n, c, h, w) of the largest element in each window, the first of several: (n, c, windows).</summary>
    public Tensor Largest(Tensor x) => x.dtype == ScalarType.Float32 ? Largest<float>(x) : Largest<double>(x);

    private Tensor Gather<T>(Tensor x) where T : unmanaged
    {
        var result = Tensor.Uninitialized(x.dtype, [.. x.Layout.Shape[..^2], Positions, Windows]);
        var source = x.Span<T>();
        var target = result.Target<T>();
        for (int from = 0, to = 0; to < target.Length; from += plane, to += places.Length)
        {
            for (var i = 0; i < places.Length; i++)
                target[to + i] = places[i] == Outside ? default : source[from + places[i]];
        }

        return result;
    }

    private Tensor Scatter<T>(Tensor patches, long[] shape) where T : unmanaged, INumber<T>
    {
        var result = Tensor.Uninitialized(patches.dtype, shape);
        var source = patches.Span<T>();
        var target = result.Target<T>();
        target.Clear();
        for (int from = 0, to = 0; from < source.Length; from += places.Length, to += plane)
        {
            for (var i = 0; i < places.Length; i++)
            {
                if (places[i] != Outside)
                    target[to + places[i]] += source[from + i];
            }
        }

        return result;
    }

    private Tensor Largest<T>(Tensor x) where T : unmanaged, INumber<T>
    {
        var result = Tensor.Uninitialized(ScalarType.Int64, [.. x.Layout.Shape[..^2], Windows]);
        var source = x.Span<T>();
        var target = result.Target<long>();
        for (var i = 0; i < target.Length; i++)
        {
            var start = i / Windows * plane;
            target[i] = start + Largest(source.Slice(start, plane), i % Windows);
        }

        return result;
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
