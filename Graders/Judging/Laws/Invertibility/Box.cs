using Grader.Judging.Chance;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>A box of points: an interval for each coordinate.</summary>
/// <param name="Low">The lower ends.</param>
/// <param name="High">The upper ends.</param>
public sealed record Box(double[] Low, double[] High)
{
    /// <summary>[−half, half]^D.</summary>
    public static Box Around0(int dimension, double half) =>
        new([.. Enumerable.Repeat(-half, dimension)], [.. Enumerable.Repeat(half, dimension)]);

    /// <summary>
    /// The box that holds the points to which a map in one or two dimensions takes the box of half width <paramref name="half"/>. What an
    /// invertible map encloses lies within the image of the boundary, so that few points are enough.
    /// </summary>
    public static Box OfImages(InvertibleMap map, double half)
    {
        const int Edge = 200;
        double[] along = [.. Enumerable.Range(0, Edge + 1).Select(i => half * (2.0 * i / Edge - 1))];
        double[][] boundary = map.Dimension switch
        {
            1 => [[-half], [half]],
            2 => [.. along.SelectMany(t => (double[][])[[t, -half], [t, half], [-half, t], [half, t]])],
            _ => throw new ArgumentException("Only boxes of one or two dimensions have few points on their boundary.", nameof(map)),
        };
        return Holding(map.At(boundary).Points);
    }

    /// <summary>The number of dimensions.</summary>
    public int Dimension => Low.Length;

    internal double Diameter => Linearisation.Distance(Low, High);

    internal double[] Clamped(double[] point) => [.. point.Select((coordinate, i) => Math.Clamp(coordinate, Low[i], High[i]))];

    internal double[] Draw(UniformNumbers numbers) => [.. Low.Zip(High, (low, high) => low + (high - low) * numbers.Next())];

    /// <summary>With a twentieth of its width on each side.</summary>
    private static Box Holding(double[][] points)
    {
        double[] Ends(Func<IEnumerable<double>, double> pick, double outwards) => [.. points[0].Select((_, i) =>
        {
            var column = points.Select(point => point[i]);
            return pick(column) + outwards * (column.Max() - column.Min()) / 20;
        })];
        return new(Ends(Enumerable.Min, -1), Ends(Enumerable.Max, 1));
    }
}
