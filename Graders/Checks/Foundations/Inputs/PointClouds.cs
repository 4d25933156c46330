using Grader.Judging.Laws;

namespace Grader.Checks.Foundations.Inputs;

/// <summary>A cloud of points in three dimensions.</summary>
/// <param name="Coordinates">Point after point, three numbers each.</param>
internal sealed record PointCloud(double[] Coordinates);

/// <summary>Clouds for exercise 3d.</summary>
internal static class PointClouds
{
    /// <summary>2 to 9 points, all different, coordinates in [−3, 3].</summary>
    public static RandomInputs<PointCloud> Any => RandomInputs.Integers("N", 2, 9).And(RandomInputs.Integers("cloud", 1, 1000))
        .Map(size => new PointCloud(Of((int)size.Item1, size.Item2)));

    /// <summary>As many points, without a pattern, another cloud for another number.</summary>
    public static double[] Of(int count, long cloud) =>
        [.. Enumerable.Range(0, 3 * count).Select(i => 2.9 * Math.Sin(1.7 * i + 0.31 * i * i + 0.01 * cloud * (i + 1)))];
}
