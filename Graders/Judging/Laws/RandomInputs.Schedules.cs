using FsCheck.Fluent;
using Grader.Contracts.Diffusion;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Judging.Laws;

public static partial class RandomInputs
{
    /// <summary>
    /// Variances β_1 … β_T with 1 ≤ T ≤ <paramref name="mostSteps"/> and 0 &lt; β &lt; 0.5, in any order; they shrink to few steps of 0.1.
    /// </summary>
    public static RandomInputs<double[]> Betas(int mostSteps = 50) => From(
        Sizes(1, mostSteps).SelectMany(steps => Within(0.001, 0.499).ArrayOf(steps)),
        SimplerBetas,
        betas => $"β = {Text.List(betas)}");

    /// <summary>Schedules of <see cref="Betas"/>, with α and ᾱ computed in double precision.</summary>
    public static RandomInputs<NoiseSchedule> Schedules(int mostSteps = 50, ScalarType dtype = ScalarType.Float64) =>
        Betas(mostSteps).Map(betas => Schedule(betas, dtype));

    /// <summary>A schedule and a step t of it, 1 ≤ t ≤ T.</summary>
    public static RandomInputs<(NoiseSchedule Schedule, long Step)> SchedulesWithStep(int mostSteps = 50,
        ScalarType dtype = ScalarType.Float64) =>
        BetasWithStep(mostSteps).Map(pair => (Schedule(pair.Betas, dtype), pair.Step));

    /// <summary>The variances of <see cref="Betas"/> and a step t, 1 ≤ t ≤ T.</summary>
    public static RandomInputs<(double[] Betas, long Step)> BetasWithStep(int mostSteps = 50) => From(
        Sizes(1, mostSteps).SelectMany(steps => Within(0.001, 0.499).ArrayOf(steps)
            .SelectMany(_ => Sizes(1, steps), (betas, step) => (Betas: betas, Step: (long)step))),
        pair => Towards(pair.Step, 1).Select(step => (pair.Betas, step))
            .Concat(SimplerBetas(pair.Betas).Select(betas => (betas, Math.Min(pair.Step, betas.Length)))),
        pair => $"β = {Text.List(pair.Betas)}, t = {pair.Step}");

    /// <summary>The schedule of given variances.</summary>
    public static NoiseSchedule Schedule(double[] betas, ScalarType dtype = ScalarType.Float64)
    {
        var alphas = betas.Select(beta => 1 - beta).ToArray();
        var alphaBars = new double[betas.Length];
        var product = 1.0;
        for (var i = 0; i < alphas.Length; i++)
            alphaBars[i] = product *= alphas[i];

        return new NoiseSchedule(tensor(betas, dtype), tensor(alphas, dtype), tensor(alphaBars, dtype));
    }

    /// <summary>Fewer steps first; then one variance after the other becomes a rounder one.</summary>
    private static IEnumerable<double[]> SimplerBetas(double[] betas)
    {
        foreach (var length in Towards(betas.Length, 1))
            yield return betas[..(int)length];

        for (var i = 0; i < betas.Length; i++)
        {
            foreach (var rounder in RounderBetas(betas[i]))
                yield return [.. betas[..i], rounder, .. betas[(i + 1)..]];
        }
    }

    private static IEnumerable<double> RounderBetas(double beta) => new[] { 0.1, Math.Round(beta, 1) }
        .Where(rounder => rounder is > 0 and < 0.5 && (beta != Math.Round(beta, 1) || rounder < beta));
}
