using Grader.Judging.Chance;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>Looks for two points with one image.</summary>
internal static class CollisionSearch
{
    private const int Restarts = 20, Bisections = 60;

    /// <summary>How far apart the pairs start, as shares of the diameter of the box, along the direction of the smallest stretch.</summary>
    private static readonly double[] offsets = [0.02, -0.05, 0.1, -0.2, 0.3];

    /// <summary>Two points that collide, or null where none were found.</summary>
    public static CollidingPoints? Run(InvertibleMap map, Box box, long seed)
    {
        var numbers = new UniformNumbers(seed);
        if (map.Dimension == 1 && LineSearch.Run(map, box) is { } onLine)
            return onLine;

        var starts = Linearisation.At(map, [.. Enumerable.Range(0, Restarts).Select(_ => box.Draw(numbers))]);
        return Pursue(map, box, [.. starts.Select(start => start.Point)]) ?? AcrossFold(map, box, starts);
    }

    /// <summary>Steps from each point along the direction in which the map stretches least; then goes down to the same image.</summary>
    private static CollidingPoints? Pursue(InvertibleMap map, Box box, double[][] points)
    {
        CollidingPoints[] pairs = [.. Linearisation.At(map, points).SelectMany(at =>
            offsets.Select(offset => new CollidingPoints(at.Point, box.Clamped(Along(at, offset * box.Diameter)))))];
        return ImageDescent.Run(map, box, pairs).FirstOrDefault(pair => pair.AreProvenBy(map));
    }

    private static double[] Along(Linearisation at, double length)
    {
        var direction = at.Jacobian.Svd().VT.Row(at.Point.Length - 1);
        return [.. at.Point.Select((coordinate, i) => coordinate + length * direction[i])];
    }

    /// <summary>Where det J changes its sign the map folds: points on both sides of a fold have one image.</summary>
    private static CollidingPoints? AcrossFold(InvertibleMap map, Box box, Linearisation[] starts)
    {
        if (starts.FirstOrDefault(at => at.Jacobian.Determinant() > 0) is not { } above
            || starts.FirstOrDefault(at => at.Jacobian.Determinant() < 0) is not { } below)
        {
            return null;
        }

        var (high, low) = (above.Point, below.Point);
        for (var i = 0; i < Bisections; i++)
        {
            double[] middle = [.. high.Zip(low, (a, b) => (a + b) / 2)];
            (high, low) = Linearisation.At(map, [middle])[0].Jacobian.Determinant() > 0 ? (middle, low) : (high, middle);
        }

        var fold = Linearisation.At(map, [high])[0];
        CollidingPoints[] pairs = [.. offsets.Select(offset => Math.Abs(offset) * box.Diameter).Select(length =>
            new CollidingPoints(box.Clamped(Along(fold, length)), box.Clamped(Along(fold, -length))))];
        return ImageDescent.Run(map, box, pairs).FirstOrDefault(pair => pair.AreProvenBy(map));
    }
}
