using Grader.Judging.Statistics.Samples;

namespace Grader.Benchmarks.Statistics.SampleMetrics;

/// <summary>Every metric of two samples that needs nothing but the samples. No single one sees every mistake.</summary>
/// <param name="Energy"><see cref="EnergyDistance"/>.</param>
/// <param name="MeanDiscrepancy"><see cref="MaximumMeanDiscrepancy"/>, squared.</param>
/// <param name="Schilling"><see cref="SampleMetrics.Schilling"/>.</param>
/// <param name="Coverage"><see cref="Manifold.Coverage"/>.</param>
/// <param name="Precision"><see cref="Manifold.Precision"/>.</param>
/// <param name="Recall"><see cref="SampleMetrics.Recall"/>.</param>
/// <param name="SlicedWasserstein"><see cref="SampleMetrics.SlicedWasserstein"/>.</param>
/// <param name="Grid"><see cref="GridChiSquare"/>.</param>
internal sealed record SampleComparison(
    double Energy, double MeanDiscrepancy, double Schilling, double Coverage, double Precision, double Recall,
    double SlicedWasserstein, double Grid)
{
    /// <summary>
    /// Compares a generated sample with a reference sample, each pair of points once for the means and once for the neighbours.
    /// </summary>
    public static SampleComparison Of(PlanePoints generated, PlanePoints reference)
    {
        var (withinX, withinY, between) =
            (PairMeans.Within(generated), PairMeans.Within(reference), PairMeans.Between(generated, reference));
        var neighbours = Neighbours.Of(generated, reference);
        return new(
            EnergyDistance.Of(withinX, withinY, between),
            MaximumMeanDiscrepancy.Of(withinX, withinY, between),
            SampleMetrics.Schilling.Of(neighbours),
            Manifold.Coverage(neighbours),
            Manifold.Precision(neighbours),
            SampleMetrics.Recall.Of(neighbours),
            SampleMetrics.SlicedWasserstein.Between(generated, reference),
            GridChiSquare.Between(generated, reference));
    }
}
