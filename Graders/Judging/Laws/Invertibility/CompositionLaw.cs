using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>
/// A composed map applies its parts in order, its inverse undoes them in reverse order, and their log-determinants add up.
/// </summary>
public static class CompositionLaw
{
    /// <summary>Expects the composed map to be the parts one after another.</summary>
    /// <param name="composed">The composed map.</param>
    /// <param name="parts">Its parts, the one that is applied first at index 0.</param>
    /// <param name="points">Points x.</param>
    /// <exception cref="CheckFailedException">The images, the inverse or the log-determinants are not those of the parts.</exception>
    public static void Holds(InvertibleMap composed, InvertibleMap[] parts, double[][] points)
    {
        OneAfterAnother(composed, parts, points);
        OneAfterAnother(composed.Reversed, [.. parts.Reverse().Select(part => part.Reversed)], composed.At(points).Points);
    }

    private static void OneAfterAnother(InvertibleMap composed, InvertibleMap[] parts, double[][] points)
    {
        var whole = composed.At(points);
        var (images, sums) = (points, new double[points.Length]);
        foreach (var part in parts)
        {
            var values = part.At(images);
            images = values.Points;
            sums = values.LogAbsDet is { } logs ? [.. sums.Zip(logs, (sum, log) => sum + log)] : sums;
        }

        var tolerance = (composed.Precision.IsDouble ? Tolerance.Float64 : Tolerance.Float32).Over(32 * parts.Length);
        var order = string.Join(", then ", parts.Select(part => part.Name));
        for (var i = 0; i < points.Length; i++)
        {
            Counterexample.At(composed.From, points[i], () =>
            {
                var scale = Math.Max(1, images[i].Max(Math.Abs));
                Expect.Close(whole.Points[i], images[i], tolerance.ForMagnitude(scale), $"{composed.Name} is {order}",
                    "The inverse of a composition undoes the last map first.", what: $"{composed.Name}({composed.From})");
                if (whole.LogAbsDet is { } logs)
                {
                    Expect.Close(logs[i], sums[i], tolerance.ForMagnitude(Math.Max(1, parts.Length)),
                        "ln|det| of a composition is the sum over its parts, each at the point that reaches it",
                        what: $"ln|det| of {composed.Name}");
                }
            });
        }
    }
}
