using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// A variance schedule in double precision, asked by the step: 1 ≤ t ≤ T, and ᾱ_0 = 1. The judge computes with this one and hands
/// <see cref="ToSchedule"/> to the code that it judges.
/// </summary>
internal sealed class ScheduleValues(double[] beta)
{
    private readonly double[] alphaBar = RunningProduct(beta);

    /// <summary>β_t = β_1 + (t − 1)/(T − 1)·(β_T − β_1).</summary>
    public static ScheduleValues Linear(double beta1, double betaT, int stepCount) =>
        new([.. Enumerable.Range(0, stepCount).Select(i => stepCount == 1 ? beta1 : beta1 + (betaT - beta1) * i / (stepCount - 1))]);

    /// <summary>Five steps, β = 0.1, 0.2, …, 0.5: small enough to follow on paper.</summary>
    public static ScheduleValues FiveSteps { get; } = Linear(0.1, 0.5, 5);

    /// <summary>T.</summary>
    public int StepCount => beta.Length;

    /// <summary>β_t.</summary>
    public double Beta(int t) => beta[t - 1];

    /// <summary>α_t = 1 − β_t.</summary>
    public double Alpha(int t) => 1 - beta[t - 1];

    /// <summary>ᾱ_t, with ᾱ_0 = 1.</summary>
    public double AlphaBar(int t) => t == 0 ? 1 : alphaBar[t - 1];

    /// <summary>β̃_t = (1 − ᾱ_{t−1})/(1 − ᾱ_t)·β_t, eq. (7): the variance of q(x_{t−1} | x_t, x_0).</summary>
    public double BetaTilde(int t) => (1 - AlphaBar(t - 1)) / (1 - AlphaBar(t)) * Beta(t);

    /// <summary>The same numbers as tensors of shape [T].</summary>
    public NoiseSchedule ToSchedule(ScalarType? dtype = null)
    {
        var values = Enumerable.Range(1, StepCount).ToArray();
        Tensor Make(Func<int, double> value) => tensor(values.Select(value).ToArray()).to(dtype ?? float32);
        return new NoiseSchedule(Make(Beta), Make(Alpha), Make(AlphaBar));
    }

    private static double[] RunningProduct(double[] beta)
    {
        var product = 1.0;
        return [.. beta.Select(b => product *= 1 - b)];
    }
}
