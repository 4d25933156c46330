using Grader.Contracts.Diffusion;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>The judge's own samplers for a data set, with the best possible predictor and in double precision.</summary>
/// <param name="set">The data.</param>
/// <param name="schedule">The schedule.</param>
/// <param name="seed">Of the noise.</param>
internal sealed class ExactSteps(IToyDistribution set, ScheduleValues schedule, long seed)
{
    private readonly UniformNumbers random = new(seed);

    /// <summary>The three samplers of the sheet.</summary>
    public SamplerSteps All => new(
        For(ReverseRule.PosteriorVariance, (_, _) => random.NormalPair()),
        For(ReverseRule.PosteriorVariance, (row, first) => row == 0 ? random.NormalPair() : first),
        For(DdimRule.Right(0), (_, _) => (0, 0)));

    /// <summary>ε*(x_t, t) as a network.</summary>
    public StepNoisePredictor Predictor => (xt, t) =>
        Each(xt.Numbers(), t.Numbers(), (x, step, _) => set.OptimalNoise(x.X, x.Y, schedule.AlphaBar(step))).ToTensor(xt.shape);

    private ReverseStep For(ReverseRule rule, Func<int, (double X, double Y), (double X, double Y)> noise) => (xt, t) =>
    {
        var z = (X: 0.0, Y: 0.0);
        return Each(xt.Numbers([xt.shape[0], 2], "x_t"), t.Numbers([xt.shape[0]], "t"), (x, step, row) =>
        {
            var (predicted, drawn) = (set.OptimalNoise(x.X, x.Y, schedule.AlphaBar(step)), z = noise(row, z));
            return (rule.Apply(schedule, step, x.X, predicted.X, drawn.X), rule.Apply(schedule, step, x.Y, predicted.Y, drawn.Y));
        }).ToTensor(xt.shape);
    };

    /// <summary>A step outside 1, …, T is replaced by the nearest one; another check judges whether the step was right.</summary>
    private double[] Each(double[] points, double[] steps, Func<(double X, double Y), int, int, (double X, double Y)> f)
    {
        var result = new double[points.Length];
        for (var row = 0; row < steps.Length; row++)
        {
            (result[2 * row], result[2 * row + 1]) =
                f((points[2 * row], points[2 * row + 1]), Math.Clamp((int)steps[row], 1, schedule.StepCount), row);
        }

        return result;
    }
}
