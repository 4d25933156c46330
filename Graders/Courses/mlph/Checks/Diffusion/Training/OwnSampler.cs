using Grader.Checks.Diffusion.Oracles;
using Grader.Judging.Chance;

namespace Grader.Checks.Diffusion.Training;

/// <summary>The reverse process of a student: the trained network and a reverse step, both the student's own. For pictures.</summary>
/// <param name="trained">The model.</param>
/// <param name="step">The reverse step.</param>
/// <param name="seed">Of the noise that the step draws from.</param>
internal sealed class OwnSampler(TrainedToy trained, StepProbe.Step step, long seed)
{
    private readonly SeededNoise noise = new(seed);

    /// <summary>T.</summary>
    public int StepCount => trained.Schedule.StepCount;

    /// <summary>The states x_t, at index t = 0, …, T, x and y by turns.</summary>
    /// <param name="latents">x_T.</param>
    public double[][] States(double[] latents)
    {
        var rows = latents.Length / 2;
        var probe = new StepProbe(step, trained.Schedule, rows, 2);
        var x = new double[StepCount + 1][];
        x[StepCount] = latents;
        for (var t = StepCount; t >= 1; t--)
        {
            // The step would ask its network about the same x_t and t, which other checks judge.
            var (now, predicted) = (x[t], trained.PredictNoise(x[t], t));
            x[t - 1] = probe.At([.. Enumerable.Repeat(t, rows)], index => now[index], index => predicted[index], noise);
        }

        return x;
    }
}
