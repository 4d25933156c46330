namespace Grader.Judging.Laws.Invertibility;

/// <summary>Two points that are thought to have one image.</summary>
internal sealed record CollidingPoints(double[] First, double[] Second)
{
    /// <summary>Points closer than this prove nothing, whatever their images are.</summary>
    public const double Apart = 0.05;

    /// <summary>How many roundings of an image two images may be apart that count as one.</summary>
    private const double Roundings = 4;

    /// <summary>
    /// The images are one but for rounding, and the points are farther apart than rounding of their image moves a point.
    /// </summary>
    public bool AreProvenBy(InvertibleMap map)
    {
        var (first, second) = (Linearisation.At(map, [First])[0], Linearisation.At(map, [Second])[0]);
        var rounding = Roundings * map.Precision.Unit * map.Layers * Math.Max(first.ImageRounding, second.ImageRounding);
        var bound = Math.Max(Apart, Math.Max(RoundTripBound.WithoutInverse(map, first), RoundTripBound.WithoutInverse(map, second)));
        return Linearisation.Distance(first.Image, second.Image) <= rounding && Linearisation.Distance(First, Second) >= bound;
    }
}
