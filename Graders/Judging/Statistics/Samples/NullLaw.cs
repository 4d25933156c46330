namespace Grader.Judging.Statistics.Samples;

/// <summary>What chance does to a metric where two samples have one distribution, and the decisions that allow for it.</summary>
/// <param name="Mean">Of the metric, in its units.</param>
/// <param name="Deviation">Its standard deviation at the sample sizes of the check.</param>
/// <param name="Critical">
/// Deviations that chance exceeds with a probability of <see cref="Level"/>: such as <see cref="Manifold.CriticalZ"/>.
/// </param>
public sealed record NullLaw(double Mean, double Deviation, double Critical)
{
    /// <summary>The level that critical deviations are chosen for; below <see cref="ErrorBudget.PerDecision"/>.</summary>
    public const double Level = 1e-8;

    private double Allowance => Critical * Deviation;

    /// <summary>
    /// The hypothesis that the metric exceeds its null mean by at most <paramref name="margin"/>, the effect of the worst correct solution.
    /// </summary>
    public Decision AtMost(double found, double margin, long count) => new(
        !(found <= Mean + margin + Allowance), Level, count, $"at most {Mean + margin:G3}, and {Allowance:G3} for chance", $"{found:G4}");

    /// <summary>The hypothesis that the metric falls short of its null mean by at most <paramref name="margin"/>.</summary>
    public Decision AtLeast(double found, double margin, long count) => new(
        !(found >= Mean - margin - Allowance), Level, count, $"at least {Mean - margin:G3}, less {Allowance:G3} for chance", $"{found:G4}");
}
