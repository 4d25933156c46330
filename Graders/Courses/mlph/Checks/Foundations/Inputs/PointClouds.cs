using Grader.Judging.Laws;

namespace Grader.Checks.Foundations.Inputs;

/// <summary>A cloud of points in three dimensions.</summary>
/// <param name="Coordinates">Point after point, three numbers each.</param>
internal sealed record PointCloud(double[] Coordinates);

/// <summary>Clouds for exercise 3d.</summary>
internal static class PointClouds
{
    /// <summary>Three points whose coordinates are all different; no symmetry maps them onto each other.</summary>
    private static readonly double[] scalene = [-1.4, -0.9, 0.7, 0.4, 1.5, -0.6, 1.0, -0.2, -1.2];

    /// <summary>2 to 9 points, all different, coordinates in [−3, 3].</summary>
    public static RandomInputs<PointCloud> Any => RandomInputs.Integers("N", 2, 9).And(RandomInputs.Integers("cloud", 1, 1000))
        .Map(size => new PointCloud(Of((int)size.Item1, size.Item2)));

    /// <summary>Three points, no two coordinates of them equal, within ±1.6.</summary>
    public static RandomInputs<double[]> Scalene => RandomInputs.Lists("shifts", 9, 9, -0.1, 0.1)
        .Map(shifts => scalene.Zip(shifts, (coordinate, shift) => coordinate + shift).ToArray());

    /// <summary>As many points, without a pattern, another cloud for another number.</summary>
    public static double[] Of(int count, long cloud) =>
        [.. Enumerable.Range(0, 3 * count).Select(i => 2.9 * Math.Sin(1.7 * i + 0.31 * i * i + 0.01 * cloud * (i + 1)))];

    /// <summary>Other clouds of the same three points, each with something that a network may not see.</summary>
    public static IEnumerable<(string What, double[] Coordinates)> Alike(double[] cloud)
    {
        double[] Each(Func<double, int, double> change) => [.. cloud.Select((coordinate, i) => change(coordinate, i % 3))];
        double[] means = [.. Enumerable.Range(0, 3).Select(axis => (cloud[axis] + cloud[3 + axis] + cloud[6 + axis]) / 3)];
        yield return ("1.5 times as large", Each((x, _) => 1.5 * x));
        yield return ("mirrored at the origin", Each((x, _) => -x));
        yield return ("mirrored at its own mean", Each((x, axis) => 2 * means[axis] - x));
        for (var axis = 0; axis < 3; axis++)
        {
            yield return ($"with the coordinate {axis} mirrored", Each((x, i) => i == axis ? -x : x));
            yield return ($"with the coordinate {axis} of its first two points exchanged", Exchanged(cloud, axis, 3 + axis));
        }

        yield return ("with (y, z, x) in place of (x, y, z)", [.. Enumerable.Range(0, 9).Select(i => cloud[i / 3 * 3 + (i + 1) % 3])]);
        yield return ("with x and y exchanged", [.. cloud.Chunk(3).SelectMany(point => new[] { point[1], point[0], point[2] })]);
        yield return ("with two of its points moved apart", [cloud[0] - 0.5, .. cloud[1..3], cloud[3] + 0.5, .. cloud[4..]]);
        yield return ("with one of its points moved by 0.25", [.. cloud[..4], cloud[4] + 0.25, .. cloud[5..]]);
        yield return ("without its last point", cloud[..6]);
    }

    private static double[] Exchanged(double[] numbers, int one, int other)
    {
        double[] result = [.. numbers];
        (result[one], result[other]) = (numbers[other], numbers[one]);
        return result;
    }
}
