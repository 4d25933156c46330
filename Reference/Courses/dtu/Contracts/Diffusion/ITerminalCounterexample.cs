namespace Grader.Contracts.Diffusion;

/// <summary>
/// Exercise 3.1, bonus: ᾱ_T → 0 holds for one fixed increasing sequence β_1 ≤ β_2 ≤ …, of which a process of T steps uses the first T
/// members. It need not hold if every T has its own schedule. Asked for is a family of increasing schedules with ᾱ_T ≥ c > 0 for every T.
/// </summary>
public interface ITerminalCounterexample
{
    /// <summary>β_s of the schedule that has T steps.</summary>
    /// <param name="s">Step, 1 ≤ s ≤ T.</param>
    /// <param name="stepCount">T ≥ 2. Checks ask for T up to 2³⁰, but for large T for some of the steps only.</param>
    /// <returns>A value in (0, 1) that does not decrease with s; as a double it is not 0 for any T that is asked for.</returns>
    [Task("β_s of a schedule made for T steps whose ᾱ_T does not vanish")]
    double Beta(long s, long stepCount);

    /// <summary>
    /// A number c in [0.01, 1) with ᾱ_T = ∏_{s≤T} (1 − β_s) ≥ c for every T ≥ 2. Since no computer tries every T, the trend is judged, too:
    /// from T = 2⁸ over 2¹¹, 2¹⁵ and 2²¹ to 2³⁰, −ln ᾱ_T must not rise by steps of which each is nearly as large as the one before.
    /// </summary>
    [Task("a number c > 0 with ᾱ_T ≥ c for every T")]
    double LowerBound();
}
