using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>The image and the log-determinant of a point do not depend on the points beside it.</summary>
public static class MapRowsLaw
{
    /// <summary>Asks both directions for batches made of the same points.</summary>
    /// <param name="map">The map.</param>
    /// <param name="points">At least three points with different images.</param>
    /// <exception cref="CheckFailedException">A row's result depends on its batch.</exception>
    public static void Holds(InvertibleMap map, double[][] points)
    {
        foreach (var direction in new[] { map, map.Reversed })
        {
            RowsLaw.Holds(points.Length, batch => Rows(direction.At([.. batch.Select(row => points[row])])),
                map.Precision.IsDouble ? Tolerance.Float64 : Tolerance.Float32, $"{direction.Name}({direction.From})");
        }
    }

    private static double[][] Rows(MapValues values) => values.LogAbsDet is { } logs
        ? [.. values.Points.Zip(logs, (point, log) => (double[])[.. point, log])]
        : values.Points;
}
