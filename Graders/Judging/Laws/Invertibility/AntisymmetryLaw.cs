using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>ln|det f(x)| = −ln|det f⁻¹(f(x))|: the two directions of a map give opposite log-determinants.</summary>
public static class AntisymmetryLaw
{
    /// <summary>Expects the log-determinants of both directions to add up to 0 at every point.</summary>
    /// <exception cref="CheckFailedException">Names the point where they do not.</exception>
    public static void Holds(InvertibleMap map, double[][] points)
    {
        var there = Linearisation.At(map, points);
        var back = Linearisation.At(map.Reversed, [.. there.Select(at => at.Image)]);
        for (var i = 0; i < points.Length; i++)
        {
            if (there[i].LogAbsDet is not { } forth || back[i].LogAbsDet is not { } inverse)
                throw new ArgumentException($"{map.Name} does not give a log-determinant in both directions.", nameof(map));

            // The image is rounded, and the log-determinant of the inverse is taken where it has been rounded to.
            var moved = there[i].LogDetSlope * RoundTripBound.Of(map, there[i], back[i]);
            var bound = map.Precision.LogDetRounding(there[i].Condition) * map.Layers + moved;
            Counterexample.At(map.From, points[i], () => ExpectOpposite(map, forth, inverse, bound));
        }
    }

    private static void ExpectOpposite(InvertibleMap map, double forth, double inverse, double bound)
    {
        if (Math.Abs(forth + inverse) <= bound)
            return;

        Expect.Fail(
            $"Expected ln|det| of {map.InverseName} to be {Text.Number(-forth)}, that of {map.Name} with the other sign, "
            + $"but found {Text.Number(inverse)}.",
            $"ln|det ∂{map.From}/∂{map.To}| = −ln|det ∂{map.To}/∂{map.From}|",
            Math.Abs(forth - inverse) <= bound ? "Both directions have the same sign; the determinant of the inverse is 1/det." : null,
            Text.Number(inverse), $"{Text.Number(-forth)}, within {Text.Small(bound)}");
    }
}
