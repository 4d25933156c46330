namespace Grader.Judging.Laws.Invertibility;

/// <summary>
/// How far rounding may move a point that is mapped and mapped back: 16·u·L·(|x| + ‖J⁻¹‖·(|z| + ‖J‖·|x|) + 1), with the
/// unit roundoff u. A fixed tolerance is wrong both ways: errors of right maps lie between 1e-6 and 19 in single precision.
/// </summary>
internal static class RoundTripBound
{
    /// <summary>The worst measured error of right maps is 1.8 without the factor.</summary>
    private const double Factor = 16;

    /// <summary>The bound at a point.</summary>
    /// <param name="map">The map that is gone first.</param>
    /// <param name="there">The map at x.</param>
    /// <param name="back">The inverse at z = f(x).</param>
    public static double Of(InvertibleMap map, Linearisation there, Linearisation back) =>
        Of(map, there, Amplification(there, back));

    /// <summary>The bound without an inverse, for maps up to the largest condition number that is judged.</summary>
    public static double WithoutInverse(InvertibleMap map, Linearisation there) =>
        Of(map, there, there.IsResolved ? 2 / there.Smallest : there.Largest == 0 ? 0 : map.Precision.LargestCondition / there.Largest);

    private static double Of(InvertibleMap map, Linearisation there, double amplification) =>
        Factor * map.Precision.Unit * map.Layers * (Linearisation.Norm(there.Point) + amplification * there.ImageRounding + 1);

    /// <summary>
    /// ‖J⁻¹‖. Differences do not resolve the smallest stretch of an ill-conditioned map, but the largest one of its inverse, which is the
    /// same. Where the map's own Jacobian resolves it, a wrong inverse cannot widen its bound by more than 2.
    /// </summary>
    private static double Amplification(Linearisation there, Linearisation back) =>
        there.IsResolved ? Math.Clamp(back.Largest, 1 / there.Smallest, 2 / there.Smallest) : back.Largest;
}
