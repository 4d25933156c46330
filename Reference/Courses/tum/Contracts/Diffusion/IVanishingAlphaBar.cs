namespace Grader.Contracts.Diffusion;

/// <summary>Problem 4c: what happens from the first step with β_n = 1 onwards.</summary>
public interface IVanishingAlphaBar
{
    /// <summary>√ᾱ_1 … √ᾱ_N, where ᾱ_n = ∏_{m≤n} (1 − β_m).</summary>
    /// <param name="beta">β_1 … β_N in (0, 1]; index 0 belongs to n = 1.</param>
    /// <returns>N values; index 0 belongs to n = 1.</returns>
    [Task("√ᾱ_n for every n")]
    double[] RootOfAlphaBar(double[] beta);

    /// <summary>z_n = √ᾱ_n·x_0 + √(1 − ᾱ_n)·ε, the input of the network in training.</summary>
    /// <param name="alphaBar">ᾱ_n in [0, 1].</param>
    /// <param name="x0">x_0, a number.</param>
    /// <param name="epsilon">ε, a number.</param>
    [Task("z_n from x_0 and ε")]
    double Noisy(double alphaBar, double x0, double epsilon);

    /// <summary>
    /// The estimate of x_0 from z_n and the noise ε: the inverse of <see cref="Noisy"/>. It is the bare formula, without a guard, clipping
    /// or an exception. Where the formula has no value, the result is ±∞ or NaN, as the arithmetic of <c>double</c> gives it.
    /// </summary>
    /// <param name="alphaBar">ᾱ_n in [0, 1].</param>
    /// <param name="zn">z_n, a number.</param>
    /// <param name="epsilon">ε, a number.</param>
    [Task("x_0 from z_n and ε")]
    double EstimateX0(double alphaBar, double zn, double epsilon);

    /// <summary>What fails for a schedule with β_n = 1.</summary>
    [Task("what fails where β_n = 1")]
    ScheduleFailure WhereItFails();
}
