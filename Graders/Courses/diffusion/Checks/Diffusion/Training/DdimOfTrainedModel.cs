using Grader.Checks.Diffusion.Oracles;

namespace Grader.Checks.Diffusion.Training;

/// <summary>
/// The judge's own DDIM sampler with the noise predictor of a trained model. It is deterministic, so that its samples show the model alone.
/// </summary>
internal static class DdimOfTrainedModel
{
    /// <summary>The points x_t at some steps t; each DDIM step leads from one of them to the next.</summary>
    /// <param name="predict">ε̂ of points that are all at one step.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="latents">x_T, the coordinates of one point after those of another.</param>
    /// <param name="steps">Steps below T; fewer of them are faster and less exact.</param>
    /// <remarks>Song, Meng, Ermon, Denoising Diffusion Implicit Models, 2021 (arXiv 2010.02502), eq. (12) with σ = 0.</remarks>
    public static IReadOnlyDictionary<int, double[]> States(
        Func<double[], int, double[]> predict, ScheduleValues schedule, double[] latents, IEnumerable<int> steps)
    {
        var (t, x) = (schedule.StepCount, latents);
        var states = new Dictionary<int, double[]> { [t] = x };
        foreach (var next in steps.Distinct().Where(step => step < schedule.StepCount).OrderDescending())
        {
            var predicted = predict(x, t);
            var state = Math.Sqrt(schedule.AlphaBar(next) / schedule.AlphaBar(t));
            var noise = Math.Sqrt(1 - schedule.AlphaBar(next)) - state * Math.Sqrt(1 - schedule.AlphaBar(t));
            (t, x) = (next, [.. x.Zip(predicted, (value, epsilon) => state * value + noise * epsilon)]);
            states[t] = x;
        }

        return states;
    }

    /// <summary>x_0 of each latent, by all T steps.</summary>
    public static double[] Samples(TrainedToy trained, double[] latents) =>
        States(trained.PredictNoise, trained.Schedule, latents, Enumerable.Range(0, trained.Schedule.StepCount))[0];

    /// <summary>Pictures of the trajectories of 300 latents, by no more steps than the pictures show.</summary>
    public static TrajectoryPictures Pictures(TrainedToy trained)
    {
        const int Points = 300;
        var states = States(trained.PredictNoise, trained.Schedule,
            TrajectoryPictures.Latents(Points), TrajectoryPictures.Steps(trained.Schedule.StepCount));
        return new($"{trained.Set.Name}: way back by DDIM with the trained network, in {states.Count - 1} steps",
            trained.Schedule.StepCount, t => states[t]);
    }
}
