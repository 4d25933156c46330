namespace Grader.Contracts.Diffusion;

/// <summary>
/// A diffusion model of one real number, in which every density has a closed form. Forward: q(x_t|x_{t−1}) = N(√(1 − β_t)·x_{t−1}, β_t).
/// Reverse: p(x_T) = N(0, 1) and p_θ(x_{t−1}|x_t) = N(k_t·x_t + c_t, σ_t²). All arrays have length T ≥ 1; index 0 belongs to step 1.
/// </summary>
/// <param name="Beta">β_t in (0, 1).</param>
/// <param name="Slope">k_t.</param>
/// <param name="Offset">c_t.</param>
/// <param name="Variance">σ_t² &gt; 0: a variance, not a standard deviation.</param>
public sealed record GaussianChain(double[] Beta, double[] Slope, double[] Offset, double[] Variance)
{
    /// <summary>T, the number of steps.</summary>
    public long StepCount => Beta.Length;
}
