using Grader.Judging.Statistics;

namespace Grader.Benchmarks.Statistics.SampleMetrics;

/// <summary>
/// How many null standard deviations beyond its null mean each metric lies with a probability of about 1e-8. Most are far more than the 5.6
/// of a normal law, and larger samples do not change that. Extrapolated by Pearson's type III from the moments of 2500 nulls;
/// fixtures/studies/statistics.csv has the largest z of 1000.
/// </summary>
internal static class CriticalZ
{
    /// <summary>Of <see cref="EnergyDistance"/>.</summary>
    public const double Energy = 22;

    /// <summary>Of <see cref="MaximumMeanDiscrepancy"/>.</summary>
    public const double MeanDiscrepancy = 20;

    /// <summary>Of <see cref="SampleMetrics.Schilling"/>.</summary>
    public const double Schilling = 6.1;

    /// <summary>Of <see cref="SampleMetrics.SlicedWasserstein"/>.</summary>
    public const double SlicedWasserstein = 12.5;

    /// <summary>Of <see cref="GridChiSquare"/>, whose null law on sparse cells is close to a χ² of about 90 degrees of freedom.</summary>
    public const double Grid = 8;

    /// <summary>Of <see cref="LogDensityGap"/>.</summary>
    public const double LogDensity = MeanTest.Z;
}
