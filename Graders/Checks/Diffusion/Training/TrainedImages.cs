using Grader.Checks.Diffusion.Images;
using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts;
using Grader.Contracts.Diffusion;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Statistics.Samples;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Training;

/// <summary>A model of the digits that the student's code has trained, reduced to the numbers that checks judge.</summary>
internal sealed class TrainedImages
{
    /// <summary>Rows that are predicted a second time.</summary>
    private const int Repeated = 8;

    private TrainedImages(ImageSet set, Predictions predictions, double[][] samples, double[][] predictorSamples)
    {
        (Set, Losses, LinearLosses, Samples) = (set, predictions.Losses, predictions.LinearLosses, samples);
        (PredictedTogether, PredictedAlone) = (predictions.Together, predictions.Alone);
        Spacing = [.. RowDistances.ToNearestOther(samples).Select(distance => distance / set.UsualDistance)];
        SamplerEnergy = RowDistances.RelativeEnergy(samples, predictorSamples);
        (Labels, Distances) = NearestDigit.Of(set, samples);
    }

    /// <summary>What it was trained on.</summary>
    public ImageSet Set { get; }

    /// <summary>‖ε − ε̂‖²/64 of each prediction for a noisy held-out image.</summary>
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
    public double[] Spacing { get; }

    /// <summary>
    /// The relative energy distance between the samples and those that algorithm 2, run by the judge, makes with the predicted noise.
    /// </summary>
    public double SamplerEnergy { get; }

    /// <summary>Trains, predicts and samples.</summary>
    /// <exception cref="Grader.Judging.CheckFailedException">An answer has another shape than asked for, or is not finite.</exception>
    public static TrainedImages Of(TrainedToy.Training train, ImageSet set, TrainingBudget budget, long seed)
    {
        var random = new UniformNumbers(seed + 1); // another stream than the student's
        var noise = new SeededNoise(seed);
        var model = train(Rows([.. set.ForTraining.Select(digit => ImageSet.Scaled(digit, random))]), budget, noise);
        var samples = Split(model.Sample(ImageTask.Samples, noise), ImageTask.Samples, "the samples");
        return new(set, HeldOut(model, set, random), samples, ByAlgorithm2(model, new SeededNoise(seed + 2)));
    }

    /// <summary>Expects samples that are not all the same.</summary>
    public void ExpectVariety() => Expect.AtLeast(
        Samples.Select(sample => sample[ImageSet.Pixels / 2]).Distinct().Count(), ImageTask.Samples / 2.0, "samples are independent draws",
        what: "the number of different samples");

    private static Predictions HeldOut(ITrainedDiffusion model, ImageSet set, UniformNumbers random)
    {
        var schedule = ImageTask.Schedule;
        var steps = Enumerable.Range(0, ImageTask.Predictions)
            .Select(i => 1 + (int)((long)i * schedule.StepCount / ImageTask.Predictions)).ToArray();
        var epsilon = steps.Select(_ => NormalPixels(random)).ToArray();
        var xt = steps
            .Select((t, i) => Noisy(ImageSet.Scaled(set.HeldOut[i % set.HeldOut.Count], random), epsilon[i], schedule.AlphaBar(t)))
            .ToArray();
        var predicted = Split(model.PredictNoise(Rows(xt), tensor(steps.Select(t => (long)t).ToArray())), steps.Length,
            "the predicted noise");
        var linear = xt.Zip(steps, (x, t) => set.Linear.Noise(x, schedule.AlphaBar(t)));
        int[] repeated = [.. Enumerable.Range(1, Repeated).Select(i => steps.Length - i * steps.Length / Repeated)];
        return new(
            [.. predicted.Zip(epsilon, Distance)], [.. linear.Zip(epsilon, Distance)],
            [.. repeated.SelectMany(i => predicted[i])], [.. repeated.SelectMany(i => Alone(model, xt[i], steps[i]))]);
    }

    private static double[] Alone(ITrainedDiffusion model, double[] xt, int t) =>
        Split(model.PredictNoise(Rows([xt]), tensor([(long)t])), 1, "the predicted noise of one image")[0];

    private static double[][] ByAlgorithm2(ITrainedDiffusion model, SeededNoise noise)
    {
        var (schedule, rule, count) = (ImageTask.Schedule, ReverseRule.Right, ImageTask.PredictorSamples);
        var x = noise.Normal(count, ImageSet.Pixels);
        for (var t = schedule.StepCount; t >= 1; t--)
        {
            var predicted = model.PredictNoise(x, full(count, (long)t, dtype: int64));
            Expect.Shape(predicted, [count, ImageSet.Pixels], "one row for each that was asked for", what: "the predicted noise");
            x = rule.State(schedule, t) * x + rule.Prediction(schedule, t) * predicted
                + rule.Noise(schedule, t) * noise.Normal(count, ImageSet.Pixels);
        }

        return Split(x, count, "the samples of algorithm 2 with the predicted noise");
    }

    private static double[] NormalPixels(UniformNumbers random) =>
        [.. Enumerable.Range(0, ImageSet.Pixels / 2).Select(_ => random.NormalPair())
            .SelectMany(pair => new[] { pair.First, pair.Second })];

    private static double[] Noisy(double[] x0, double[] epsilon, double alphaBar) =>
        [.. x0.Zip(epsilon, (x, z) => Math.Sqrt(alphaBar) * x + Math.Sqrt(1 - alphaBar) * z)];

    private static double Distance(double[] found, double[] right) => found.Zip(right, (a, b) => (a - b) * (a - b)).Average();

    private static Tensor Rows(double[][] rows) => rows.SelectMany(row => row).ToArray().ToTensor([rows.Length, ImageSet.Pixels]);

    private static double[][] Split(Tensor values, int count, string what)
    {
        Expect.Real(values, "one row for each that was asked for", what: what);
        return [.. values.Numbers([count, ImageSet.Pixels], what).Chunk(ImageSet.Pixels)];
    }

    /// <summary>What was predicted for noisy held-out images.</summary>
    private sealed record Predictions(double[] Losses, double[] LinearLosses, double[] Together, double[] Alone);
}
