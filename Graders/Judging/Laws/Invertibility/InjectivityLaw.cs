using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>
/// Different points have different images. A law cannot prove that; it looks for two points with one image, and shows them where it finds
/// some.
/// </summary>
public static class InjectivityLaw
{
    /// <summary>Looks for two points of the box that the map takes to one image.</summary>
    /// <param name="map">The map. It is not called outside of the box but for a step of differences.</param>
    /// <param name="box">Where to look. A map that saturates far out collides there by rounding alone, so leave that region out.</param>
    /// <param name="seed">The check's seed.</param>
    /// <exception cref="CheckFailedException">Shows the two points and their image.</exception>
    public static void Holds(InvertibleMap map, Box box, long seed)
    {
        if (CollisionSearch.Run(map, box, seed) is not { } found)
            return;

        var image = map.At([found.First, found.Second]).Points;
        throw new CheckFailedException(new($"Expected {map.Name} to map different points to different images, but two points "
            + $"{Text.Small(Linearisation.Distance(found.First, found.Second))} apart have one image, {Text.List(image[0])}.")
        {
            Equation = $"an invertible map has one point for each image",
            Counterexample = $"{map.From} = {Text.List(found.First)}, {map.From}' = {Text.List(found.Second)}",
            Hint = "What stretches a coordinate may depend on the passive part only, and is never 0.",
        });
    }
}
