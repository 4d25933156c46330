using Grader.Contracts.Diffusion;

namespace Grader.Solutions.Diffusion;

/// <summary>
/// Exercise 3.1, bonus: β_s = s/T³. Since ∏(1 − β_s) ≥ 1 − Σβ_s, ᾱ_T ≥ 1 − T(T + 1)/(2T³), which is smallest at T = 2 and tends to 1.
/// </summary>
public sealed class TerminalCounterexample : ITerminalCounterexample
{
    public double Beta(long s, long stepCount) => s / Math.Pow(stepCount, 3);

    public double LowerBound() => 0.6;
}
