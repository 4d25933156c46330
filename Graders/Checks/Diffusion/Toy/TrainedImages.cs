using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Toy;

/// <summary>A model of the digits that the student's code has trained, reduced to the numbers that checks judge.</summary>
internal sealed class TrainedImages
{
    private TrainedImages(double[] losses, double[][] samples)
    {
        (Losses, Samples) = (losses, samples);
        (Labels, Distances) = NearestDigit.Of(samples);
    }

    /// <summary>‖ε − ε̂‖²/64 of each prediction for a noisy held-out image.</summary>
    public double[] Losses { get; }

    /// <summary>x_0 of each sample, row by row.</summary>
    public double[][] Samples { get; }

    /// <summary>The label of the digit nearest to each sample.</summary>
    public int[] Labels { get; }

    /// <summary>Its distance, root mean square over the pixels.</summary>
    public double[] Distances { get; }

    /// <summary>Trains, predicts and samples.</summary>
    /// <exception cref="Grader.Judging.CheckFailedException">An answer has another shape than asked for, or is not finite.</exception>
    public static TrainedImages Of(TrainedToy.Training train, TrainingBudget budget, long seed)
    {
        var random = new UniformNumbers(seed + 1); // another stream than the student's
        var noise = new SeededNoise(seed);
        var model = train(Rows([.. Digits.ForTraining.Select(digit => Digits.Scaled(digit, random))]), budget, noise);
        return new(HeldOut(model, random), Split(model.Sample(ImageTask.Samples, noise), ImageTask.Samples, "the samples"));
    }

    /// <summary>Expects samples that are not all the same.</summary>
    public void ExpectVariety() => Expect.AtLeast(
        Samples.Select(sample => sample[Digits.Pixels / 2]).Distinct().Count(), ImageTask.Samples / 2.0, "samples are independent draws", what: "the number of different samples");

    private static double[] HeldOut(ITrainedDiffusion model, UniformNumbers random)
    {
        var schedule = ImageTask.Schedule;
        var steps = Enumerable.Range(0, ImageTask.Predictions).Select(i => 1 + (int)((long)i * schedule.StepCount / ImageTask.Predictions)).ToArray();
        var epsilon = steps.Select(_ => Enumerable.Range(0, Digits.Pixels / 2).Select(_ => random.NormalPair()).SelectMany(pair => new[] { pair.First, pair.Second }).ToArray()).ToArray();
        var xt = steps.Select((t, i) => Digits.Scaled(Digits.HeldOut[i % Digits.HeldOut.Count], random)
            .Zip(epsilon[i], (x0, z) => Math.Sqrt(schedule.AlphaBar(t)) * x0 + Math.Sqrt(1 - schedule.AlphaBar(t)) * z).ToArray()).ToArray();
        var predicted = Split(model.PredictNoise(Rows(xt), tensor(steps.Select(t => (long)t).ToArray())), steps.Length, "the predicted noise");
        return [.. predicted.Zip(epsilon, (found, right) => found.Zip(right, (a, b) => (a - b) * (a - b)).Average())];
    }

    private static Tensor Rows(double[][] rows) => rows.SelectMany(row => row).ToArray().ToTensor([rows.Length, Digits.Pixels]);

    private static double[][] Split(Tensor values, int count, string what)
    {
        Expect.Real(values, "one row for each that was asked for", what: what);
        return [.. values.Numbers([count, Digits.Pixels], what).Chunk(Digits.Pixels)];
    }
}
