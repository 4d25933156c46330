using Grader.Judging.Statistics.Samples;

namespace Grader.Benchmarks.Statistics.SampleMetrics;

/// <summary>
/// The energy distance 2·E‖X − Y‖ − E‖X − X′‖ − E‖Y − Y′‖, in the units of the coordinates: 0 for equal distributions, otherwise positive.
/// It sees location, scale and weights, and little of what is sharper than the whole.
/// </summary>
/// <remarks>
/// Székely, Rizzo, Energy statistics, J. Stat. Plan. Inference 143 (2013). As a U-statistic it has null mean 0 and may be below 0; its null
/// law is a weighted sum of χ² for every n, far from normal: z = 22 is about 1e-8 (<see cref="CriticalZ.Energy"/>).
/// </remarks>
internal static class EnergyDistance
{
    /// <summary>Between two samples.</summary>
    public static double Between(PlanePoints x, PlanePoints y) => Of(PairMeans.Within(x), PairMeans.Within(y), PairMeans.Between(x, y));

    /// <summary>From the means over pairs.</summary>
    public static double Of(PairMeans withinX, PairMeans withinY, PairMeans between) =>
        2 * between.Distance - withinX.Distance - withinY.Distance;
}
