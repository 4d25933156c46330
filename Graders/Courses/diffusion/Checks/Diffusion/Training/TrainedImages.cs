using Grader.Checks.Diffusion.Images;
using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Statistics.Samples;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Training;

/// <summary>A model of images that the student's code has trained, reduced to the numbers that checks judge.</summary>
internal sealed class TrainedImages
{
    /// <summary>Rows that are predicted a second time.</summary>
    private const int Repeated = 8;

    private readonly ITrainedDiffusion model;
    private readonly Lazy<double[]> spacing;
    private readonly Lazy<double> samplerEnergy;

    private TrainedImages(
        ITrainedDiffusion model, ScheduleValues schedule, ImageSet set, Predictions predictions, double[][] samples,
        Func<double[][]> byAlgorithm2)
    {
        (this.model, Schedule) = (model, schedule);
        (Set, Losses, LinearLosses, Samples) = (set, predictions.Losses, predictions.LinearLosses, samples);
        (PredictedTogether, PredictedAlone) = (predictions.Together, predictions.Alone);
        spacing = new(() => [.. RowDistances.ToNearestOther(samples).Select(distance => distance / set.UsualDistance)]);
        samplerEnergy = new(() => RowDistances.RelativeEnergy(samples, byAlgorithm2()));
        (Labels, Distances) = NearestDigit.Of(set, samples);
    }

    /// <summary>What it was trained on.</summary>
    public ImageSet Set { get; }

    /// <summary>The schedule that it was trained with.</summary>
    public ScheduleValues Schedule { get; }

    /// <summary>‖ε − ε̂‖²/D of each prediction for a noisy held-out image.</summary>
    public double[] Losses { get; }

    /// <summary>The same of the best linear predictions for the same noisy images.</summary>
    public double[] LinearLosses { get; }

    /// <summary>
    /// How much larger than those the losses are, in units of what the linear predictions explain: 1 minus their mean loss.
    /// </summary>
    public double[] Excess
    {
        get
        {
            var explained = 1 - LinearLosses.Average();
            return [.. Losses.Zip(LinearLosses, (found, linear) => (found - linear) / explained)];
        }
    }

    /// <summary>The predicted noise of a few of these images, asked for with all others.</summary>
    public double[] PredictedTogether { get; }

    /// <summary>That of the same images, asked for one after the other.</summary>
    public double[] PredictedAlone { get; }

    /// <summary>x_0 of each sample, row by row.</summary>
    public double[][] Samples { get; }

    /// <summary>The label of the digit nearest to each sample.</summary>
    public int[] Labels { get; }

    /// <summary>Its distance, root mean square over the pixels.</summary>
    public double[] Distances { get; }

    /// <summary>How far each sample is from the nearest other one, in units of the usual distance of the data.</summary>
    public double[] Spacing => spacing.Value;

    /// <summary>
    /// The relative energy distance between the samples and those that algorithm 2, run by the judge, makes with the predicted noise.
    /// </summary>
    public double SamplerEnergy => samplerEnergy.Value;

    /// <summary>How many samples lie where images of the data do: in a ball of <see cref="ImageSet.Manifold"/>.</summary>
    public int Inside => Set.Manifold.Inside(Features);

    /// <summary>The share of held-out images that lie in a ball from a sample to its fifth neighbour among the samples.</summary>
    public double Recall
    {
        get
        {
            var random = new UniformNumbers(1);
            double[][] images = [.. Set.HeldOut.Take(Samples.Length).Select(digit => Set.Features(Set.Scaled(digit, random)))];
            return (double)RowManifold.Of(Features).Inside(images) / images.Length;
        }
    }

    /// <summary>How many samples are nearer to an image of the data than half of what a held-out image usually is.</summary>
    public int Copies => Distances.Count(distance => distance < Set.UsualDistance / 2);

    private double[][] Features => [.. Samples.Select(Set.Features)];

    /// <summary>For each image, the share of its pixels that lie farther outside [−1, 1] than a quarter.</summary>
    public static double[] Outside(double[][] images) =>
        [.. images.Select(image => (double)image.Count(value => Math.Abs(value) > 1.25) / image.Length)];

    /// <summary>Trains, predicts and samples.</summary>
    /// <exception cref="Grader.Judging.CheckFailedException">An answer has another shape than asked for, or is not finite.</exception>
    public static TrainedImages Of(Training<ITrainedDiffusion> train, ImageSet set, ImageTask task, long seed)
    {
        var random = new UniformNumbers(seed + 1); // another stream than the student's
        var noise = new SeededNoise(seed);
        var model = train(Rows([.. set.ForTraining.Select(digit => set.Scaled(digit, random))]), task.Budget, noise);
        var samples = Split(model.Sample(task.Samples, noise), task.Samples, set, "the samples");
        return new(model, task.Schedule, set, HeldOut(model, set, task, random), samples,
            () => ByAlgorithm2(model, set, task, new SeededNoise(seed + 2)));
    }

    /// <summary>ε̂ of images that are all at the step t, the pixels of one after those of another.</summary>
    public double[] PredictNoise(double[] images, int t)
    {
        var rows = images.Length / Set.Pixels;
        var predicted = model.PredictNoise(images.ToTensor([rows, Set.Pixels]), full(rows, (long)t, dtype: int64));
        return predicted.Numbers([rows, Set.Pixels], "the predicted noise");
    }

    /// <summary>Expects samples that are not all the same.</summary>
    public void ExpectVariety() => Expect.AtLeast(
        Samples.Select(sample => sample[Set.Pixels / 2]).Distinct().Count(), Samples.Length / 2.0, "samples are independent draws",
        what: "the number of different samples");

    private static Predictions HeldOut(ITrainedDiffusion model, ImageSet set, ImageTask task, UniformNumbers random)
    {
        var schedule = task.Schedule;
        var steps = Enumerable.Range(0, task.Predictions)
            .Select(i => 1 + (int)((long)i * schedule.StepCount / task.Predictions)).ToArray();
        var epsilon = steps.Select(_ => NormalPixels(set, random)).ToArray();
        var xt = steps
            .Select((t, i) => Noisy(set.Scaled(set.HeldOut[i % set.HeldOut.Count], random), epsilon[i], schedule.AlphaBar(t)))
            .ToArray();
        var predicted = Split(model.PredictNoise(Rows(xt), tensor(steps.Select(t => (long)t).ToArray())), steps.Length,
            set, "the predicted noise");
        var linear = xt.Zip(steps, (x, t) => set.Linear.Noise(x, schedule.AlphaBar(t)));
        int[] repeated = [.. Enumerable.Range(1, Repeated).Select(i => steps.Length - i * steps.Length / Repeated)];
        return new(
            [.. predicted.Zip(epsilon, Distance)], [.. linear.Zip(epsilon, Distance)],
            [.. repeated.SelectMany(i => predicted[i])], [.. repeated.SelectMany(i => Alone(model, set, xt[i], steps[i]))]);
    }

    private static double[] Alone(ITrainedDiffusion model, ImageSet set, double[] xt, int t) =>
        Split(model.PredictNoise(Rows([xt]), tensor([(long)t])), 1, set, "the predicted noise of one image")[0];

    private static double[][] ByAlgorithm2(ITrainedDiffusion model, ImageSet set, ImageTask task, SeededNoise noise)
    {
        var (schedule, rule, count) = (task.Schedule, ReverseRule.Right, ImageTask.PredictorSamples);
        var x = noise.Normal(count, set.Pixels);
        for (var t = schedule.StepCount; t >= 1; t--)
        {
            var predicted = model.PredictNoise(x, full(count, (long)t, dtype: int64));
            Expect.Shape(predicted, [count, set.Pixels], "one row for each that was asked for", what: "the predicted noise");
            x = rule.State(schedule, t) * x + rule.Prediction(schedule, t) * predicted
                + rule.Noise(schedule, t) * noise.Normal(count, set.Pixels);
        }

        return Split(x, count, set, "the samples of algorithm 2 with the predicted noise");
    }

    private static double[] NormalPixels(ImageSet set, UniformNumbers random) =>
        [.. Enumerable.Range(0, set.Pixels / 2).Select(_ => random.NormalPair())
            .SelectMany(pair => new[] { pair.First, pair.Second })];

    private static double[] Noisy(double[] x0, double[] epsilon, double alphaBar) =>
        [.. x0.Zip(epsilon, (x, z) => Math.Sqrt(alphaBar) * x + Math.Sqrt(1 - alphaBar) * z)];

    private static double Distance(double[] found, double[] right) => found.Zip(right, (a, b) => (a - b) * (a - b)).Average();

    private static Tensor Rows(double[][] rows) => rows.SelectMany(row => row).ToArray().ToTensor([rows.Length, rows[0].Length]);

    private static double[][] Split(Tensor values, int count, ImageSet set, string what)
    {
        Expect.Real(values, "one row for each that was asked for", what: what);
        return [.. values.Numbers([count, set.Pixels], what).Chunk(set.Pixels)];
    }

    /// <summary>What was predicted for noisy held-out images.</summary>
    private sealed record Predictions(double[] Losses, double[] LinearLosses, double[] Together, double[] Alone);
}
