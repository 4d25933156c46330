using FsCheck.Fluent;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;

namespace Grader.Checks.Diffusion.Inputs;

/// <summary>Generated schedules.</summary>
public static class RandomSchedules
{
    /// <summary>
    /// Variances β_1 … β_T with 1 ≤ T ≤ <paramref name="mostSteps"/> and 0 &lt; β &lt; 0.5, in any order; they shrink to few steps of 0.1.
    /// </summary>
    public static RandomInputs<double[]> Betas(int mostSteps = 50) => RandomInputs.From(
        RandomInputs.Sizes(1, mostSteps).SelectMany(steps => RandomInputs.Within(0.001, 0.499).ArrayOf(steps)),
        SimplerBetas,
        betas => $"β = {Text.List(betas)}");

    /// <summary>The variances of <see cref="Betas"/> and a step t, 1 ≤ t ≤ T.</summary>
    public static RandomInputs<(double[] Betas, long Step)> BetasWithStep(int mostSteps = 50) => RandomInputs.From(
        RandomInputs.Sizes(1, mostSteps).SelectMany(steps => RandomInputs.Within(0.001, 0.499).ArrayOf(steps)
            .SelectMany(_ => RandomInputs.Sizes(1, steps), (betas, step) => (Betas: betas, Step: (long)step))),
        pair => RandomInputs.Towards(pair.Step, 1).Select(step => (pair.Betas, step))
            .Concat(SimplerBetas(pair.Betas).Select(betas => (betas, Math.Min(pair.Step, betas.Length)))),
        pair => $"β = {Text.List(pair.Betas)}, t = {pair.Step}");

    /// <summary>Fewer steps first; then one variance after the other becomes a rounder one.</summary>
    private static IEnumerable<double[]> SimplerBetas(double[] betas)
    {
        foreach (var length in RandomInputs.Towards(betas.Length, 1))
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
