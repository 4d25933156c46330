namespace Grader.Contracts.Diffusion;

/// <summary>
/// Problem 4b: what happens if some β_n &gt; 1. As usual, ᾱ_n = ∏_{m≤n} (1 − β_m). Schedules have N entries, and index 0 belongs to n = 1.
/// </summary>
public interface INegativeAlphaBar
{
    /// <summary>The first n, counted from 1, with ᾱ_n &lt; 0; 0 if there is none.</summary>
    /// <param name="beta">β_1 … β_N, positive.</param>
    [Task("the first n with ᾱ_n < 0, or 0")]
    long FirstNegativeStep(double[] beta);

    /// <summary>A schedule with ᾱ_n &lt; 0 for some n.</summary>
    /// <param name="stepCount">N ≥ 2.</param>
    /// <returns>N values in (0, 2).</returns>
    [Task("a schedule with ᾱ_n < 0 for some n")]
    double[] Witness(long stepCount);

    /// <summary>A schedule that fails although ᾱ_N lies in (0, 1): a test of ᾱ_N alone does not detect it.</summary>
    /// <param name="stepCount">N ≥ 2.</param>
    /// <returns>N values in (0, 2), with ᾱ_n &lt; 0 for some n &lt; N.</returns>
    [Task("a schedule that fails although ᾱ_N lies in (0, 1)")]
    double[] DisguisedWitness(long stepCount);

    /// <summary>Where the closed form of q(z_n|x_0) fails for such a schedule.</summary>
    [Task("where the closed form of q(z_n|x_0) fails")]
    ScheduleFailure WhereItFails();
}
