using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>A map is a function: asked again, after whatever may have been asked between, it gives the same images.</summary>
public static class SameAnswersLaw
{
    /// <summary>Asks both directions twice, and once more after each of the events.</summary>
    /// <param name="map">The map.</param>
    /// <param name="points">Points x, which are also taken for points z.</param>
    /// <param name="events">What happens between, with names: "eval()", "a batch of another size".</param>
    /// <exception cref="CheckFailedException">Answers differ.</exception>
    public static void Holds(InvertibleMap map, double[][] points, params (string Name, Action Happens)[] events)
    {
        foreach (var direction in new[] { map, map.Reversed })
        {
            var first = Answers(direction, points);
            ExpectSame(direction, first, Answers(direction, points), "asked again");
            foreach (var (name, happens) in events)
            {
                happens();
                ExpectSame(direction, first, Answers(direction, points), $"after {name}");
            }
        }
    }

    private static double[] Answers(InvertibleMap map, double[][] points)
    {
        var values = map.At(points);
        return [.. values.Points.SelectMany(point => point), .. values.LogAbsDet ?? []];
    }

    private static void ExpectSame(InvertibleMap map, double[] first, double[] now, string when) =>
        Expect.Close(now, first, map.Precision.IsDouble ? Tolerance.Float64 : Tolerance.Float32,
            "a map gives each point one image: it may neither draw random numbers nor keep statistics of a batch",
            "Dropout and batch normalization make no map of single points.",
            what: $"{map.Name} at the same points, {when},");
}
