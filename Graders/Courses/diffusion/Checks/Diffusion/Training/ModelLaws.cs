using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;

namespace Grader.Checks.Diffusion.Training;

/// <summary>What a trained model owes whatever it has learnt: judged exactly, on a model of a short training.</summary>
internal sealed class ModelLaws
{
    private const string Because = "x_{t−1} follows from x_t, ε_θ(x_t, t) and a fresh z for each sample";
    private const int GradientSteps = 150;

    /// <summary>Fewer rows than the data have: a training may go through them in order, a batch at a time.</summary>
    private const int BatchSize = 32;

    /// <summary>In single precision 1 − ᾱ_1 = 1e-4 has an error of 6e-4 of itself, and with it the last step.</summary>
    private static readonly Tolerance rounding = new(1e-3, 1e-4, "rounding of single precision, most of all in 1 − ᾱ_t of early steps");

    private readonly LawTask task;
    private readonly ShortTraining training;

    private ModelLaws(LawTask task, Training<ITrainedDiffusion> train, long seed)
    {
        (this.task, training) = (task, new(task, seed));
        Model = train(training.Data, ShortTraining.Budget(GradientSteps, BatchSize), new SeededNoise(seed));
    }

    private ITrainedDiffusion Model { get; }

    /// <summary>The hand-in's model of a short training.</summary>
    public static ModelLaws Of(HandIn handIn, string contract, LawTask task, Training<ITrainedDiffusion> train) =>
        Trainings.Of(handIn, $"{contract}, a short training", seed => new ModelLaws(task, train, seed));

    /// <summary>Equal sources give equal samples, and other sources give others.</summary>
    public void ChanceOfSamples(long seed)
    {
        const int Samples = 3;
        SourceLaw.Holds(
            seed, noise => Model.Sample(Samples, noise).Numbers([Samples, task.Dimension], "the samples"), "samples of one model");
    }

    /// <summary>The prediction for a row is its own, whatever stands beside it.</summary>
    public void RowsArePredictedAlone() =>
        RowsLaw.Holds(5, rows => [.. training.Predictions(Model, rows).Chunk(task.Dimension)], rounding, "ε̂");

    /// <summary>
    /// Samples are what the reverse process makes of the model's own predictions and of the numbers drawn from the given source; for some
    /// samples, for one, and for as many as before once more.
    /// </summary>
    public void SamplesFollowThePredictions(long seed)
    {
        foreach (var (call, count) in new[] { 5, 1, 5 }.Index())
        {
            var noise = new RecordedNoise(seed + call);
            var found = Model.Sample(count, noise).Numbers([count, task.Dimension], $"{count} samples");
            double[] normals = [.. noise.Normals.SelectMany(draw => draw.Numbers())];
            Expect.AtLeast(normals.Length, (double)task.Dimension * count, Because,
                what: $"the number of normal numbers drawn for {count} samples");
            Compare(found, normals, count);
            DigitsLaw.Holds(found, "samples");
        }
    }

    private void Compare(double[] found, double[] normals, int count)
    {
        var allowed = task.MayCut ? ReversePath.RightWithCuts : ReversePath.Right;
        var served = allowed.Where(path => path.IsServedBy(normals, count, task)).ToList();
        var right = ReversePath.Walk(Model, task, normals, count, served);
        if (right.Any(samples => Agree(found, samples)))
            return;

        var nearest = right.MinBy(samples => samples.Zip(found, (a, b) => Math.Abs(a - b)).Max())!;
        Expect.Close(found, nearest, rounding, Because, "Does Sample ask the network that PredictNoise asks, with the same time?",
            Mistakes(right, normals, count), $"{(count == 1 ? "the one sample" : $"{count} samples")} by the model's own predictions");
    }

    private Suspects Mistakes(double[][] right, double[] normals, int count)
    {
        var suspects = new Suspects();
        foreach (var samples in right)
        {
            suspects.Add("the absolute value of the samples: one half lies on top of the other", [.. samples.Select(Math.Abs)]);
            suspects.Add("samples on the unit square, x/2 + ½", [.. samples.Select(x => x / 2 + 0.5)]);
            suspects.Add("samples that are cut at ±1", [.. samples.Select(x => Math.Clamp(x, -1, 1))]);
            suspects.Add("rounded samples", [.. samples.Select(x => Math.Round(x, 3))]);
        }

        foreach (var (index, samples) in ReversePath.Walk(Model, task, normals, count, ReversePath.Wrong).Index())
            suspects.Add(ReversePath.Wrong[index].Name, samples);

        return suspects;
    }

    private static bool Agree(double[] found, double[] right) => found.Zip(right).All(pair => rounding.Allows(pair.First, pair.Second));
}
