using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>
/// A coupling layer passes one part on unchanged, and stretches and shifts each coordinate of the other by what it computes from the first.
/// Its Jacobian is triangular, once the passive coordinates stand first.
/// </summary>
public static class CouplingPatternLaw
{
    /// <summary>Expects the pattern at every point, in both directions.</summary>
    /// <param name="map">The layer; without a permutation.</param>
    /// <param name="passive">The indices of the coordinates that pass unchanged; all others are active.</param>
    /// <param name="points">Points x.</param>
    /// <exception cref="CheckFailedException">A passive coordinate changes, or an active one depends on another active one.</exception>
    public static void Holds(InvertibleMap map, int[] passive, double[][] points)
    {
        OneWay(map, passive, points);
        OneWay(map.Reversed, passive, points);
    }

    /// <summary>Expects the pattern of the forward direction only.</summary>
    public static void OneWay(InvertibleMap map, int[] passive, double[][] points)
    {
        int[] active = [.. Enumerable.Range(0, map.Dimension).Except(passive)];
        foreach (var at in Linearisation.At(map, points))
        {
            Counterexample.At(map.From, at.Point, () =>
            {
                ExpectUnchanged(map, passive, at);
                ExpectDiagonal(map, active, at);
            });
        }
    }

    private static void ExpectUnchanged(InvertibleMap map, int[] passive, Linearisation at)
    {
        var tolerance = map.Precision.IsDouble ? Tolerance.Float64 : Tolerance.Float32;
        foreach (var i in passive)
        {
            Expect.Close(at.Image[i], at.Point[i], tolerance, "the passive part of a coupling layer passes unchanged",
                "Only the active coordinates are stretched and shifted; a permutation is a step of its own.",
                what: $"coordinate {i} of {map.Name}({map.From})");
        }
    }

    private static void ExpectDiagonal(InvertibleMap map, int[] active, Linearisation at)
    {
        var limit = (map.Precision.IsDouble ? 1e-8 : 1e-2) * Math.Max(1, at.Largest) * Math.Max(1, Linearisation.Norm(at.Image));
        foreach (var i in active)
        {
            foreach (var j in active.Where(j => j != i && Math.Abs(at.Jacobian[i, j]) > limit))
            {
                Expect.Fail($"Expected coordinate {i} of {map.Name}({map.From}) not to depend on coordinate {j}, which is active too, "
                    + $"but its derivative is {Text.Number(at.Jacobian[i, j])}.",
                    $"∂{map.To}_i/∂{map.From}_j = 0 for two active coordinates i ≠ j",
                    "The subnets are given the passive part only.", Text.Number(at.Jacobian[i, j]), "0");
            }
        }
    }
}
