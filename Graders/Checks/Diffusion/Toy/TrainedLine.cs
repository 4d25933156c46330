using Grader.Checks.Diffusion.Oracles;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Toy;

/// <summary>The judge's own DDIM with the noise predictor of a trained model: no chance, so that it shows the model alone.</summary>
internal static class TrainedLine
{
    /// <summary>The points at each step, from the latents x_T at index 0 to x_0 at index T.</summary>
    /// <param name="trained">The model.</param>
    /// <param name="latents">x and y by turns.</param>
    public static IReadOnlyList<double[]> Frames(TrainedToy trained, double[] latents)
    {
        var (schedule, rule, rows) = (trained.Schedule, DdimRule.Right(0), latents.Length / 2);
        var frames = new List<double[]> { latents };
        for (var t = schedule.StepCount; t >= 1; t--)
        {
            var x = frames[^1];
            var predicted = trained.Model.PredictNoise(x.ToTensor([rows, 2]), full(rows, (long)t, dtype: int64)).Numbers([rows, 2], "the predicted noise");
            frames.Add([.. x.Zip(predicted, (value, noise) => rule.Apply(schedule, t, value, noise, 0))]);
        }

        return frames;
    }
}
