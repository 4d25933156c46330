namespace Grader.Judging.Statistics.Samples;

/// <summary>The k nearest neighbours of every point of two samples, in either sample: all that the statistics of neighbours need.</summary>
public sealed class Neighbours
{
    /// <summary>k wherever nothing else is said.</summary>
    public const int Usual = 5;

    private Neighbours(PlanePoints x, PlanePoints y, int k)
    {
        (X, Y, K) = (x, y, k);
        (WithinX, WithinY) = (Nearest.Within(x, k), Nearest.Within(y, k));
        (FromXToY, FromYToX) = (Nearest.Between(x, y, k), Nearest.Between(y, x, k));
    }

    /// <summary>k.</summary>
    public int K { get; }

    internal PlanePoints X { get; }

    internal PlanePoints Y { get; }

    internal Nearest WithinX { get; }

    internal Nearest WithinY { get; }

    internal Nearest FromXToY { get; }

    internal Nearest FromYToX { get; }

    /// <summary>Finds them, by all distances.</summary>
    /// <exception cref="ArgumentException">A sample has k points or fewer.</exception>
    public static Neighbours Of(PlanePoints x, PlanePoints y, int k = Usual) => k >= 1 && x.Count > k && y.Count > k
        ? new(x, y, k)
        : throw new ArgumentException(
            $"Samples of {x.Count} and {y.Count} points have no {k} neighbours for each; draw more, or take a smaller k.", nameof(k));
}
