using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>f⁻¹(f(x)) = x and f(f⁻¹(z)) = z, as close as the conditioning of the map allows.</summary>
public static class RoundTripLaw
{
    /// <summary>Expects both orders to give back what they were given.</summary>
    /// <param name="map">The map.</param>
    /// <param name="points">Points x, as data are.</param>
    /// <param name="images">Points z; also where no data are mapped to.</param>
    /// <exception cref="CheckFailedException">Names the point that does not come back.</exception>
    public static void Holds(InvertibleMap map, double[][] points, double[][] images)
    {
        ComesBack(map, points);
        ComesBack(map.Reversed, images);
    }

    /// <summary>
    /// Expects the inverse to give back what the map was given; the other order is that of <see cref="InvertibleMap.Reversed"/>.
    /// </summary>
    public static void ComesBack(InvertibleMap map, double[][] points) => ComesBack(map, points, largest: double.PositiveInfinity);

    /// <summary>Leaves out the points whose bound is larger than a share of the point, where a round trip says nothing.</summary>
    internal static void ComesBack(InvertibleMap map, double[][] points, double largest)
    {
        var there = Linearisation.At(map, points);
        var back = Linearisation.At(map.Reversed, [.. there.Select(at => at.Image)]);
        for (var i = 0; i < points.Length; i++)
        {
            var bound = RoundTripBound.Of(map, there[i], back[i]);
            if (bound > largest * (1 + Linearisation.Norm(points[i])))
                continue;

            var off = Linearisation.Distance(back[i].Image, points[i]);
            var (image, again) = (there[i].Image, back[i].Image);
            Counterexample.At(map.From, points[i], () => ExpectClose(map, points[i], image, again, off, bound));
        }
    }

    private static void ExpectClose(InvertibleMap map, double[] point, double[] image, double[] again, double off, double bound)
    {
        if (off <= bound)
            return;

        var there = $"{map.InverseName}({map.Name}({map.From}))";
        Expect.Fail(
            $"Expected {there} to be {map.From} = {Text.List(point)} again, but found {Text.List(again)}, "
            + $"{Text.Small(off)} away; rounding explains {Text.Small(bound)}.",
            $"{there} = {map.From}",
            $"Undo the steps of {map.Name} one by one, the last one first, at {map.To} = {Text.List(image)}.",
            Text.List(again), Text.List(point));
    }
}
