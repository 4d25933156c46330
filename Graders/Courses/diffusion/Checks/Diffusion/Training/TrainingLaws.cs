using Grader.Contracts.Diffusion;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;

namespace Grader.Checks.Diffusion.Training;

/// <summary>
/// What a training owes whatever it learns. Short trainings show it exactly, where the figures of a long one would hide it among those of
/// correct trainings.
/// </summary>
/// <param name="task">The data and the schedule.</param>
/// <param name="seed">The check's seed.</param>
internal sealed class TrainingLaws(LawTask task, long seed)
{
    private readonly ShortTraining training = new(task, seed);

    private TrainingLaw<ITrainedDiffusion> Law => new(seed, training.Moved, training.Predictions);

    /// <summary>Equal sources give equal models, and other sources give others.</summary>
    /// <param name="fresh">The method of a new object: what an object keeps is another law's.</param>
    public void ChanceOfTraining(Func<Training<ITrainedDiffusion>> fresh) =>
        Law.ChanceOfTraining(fresh, "weights, batches, steps and noise");

    /// <summary>Nothing of one training shows in another, and a model stays what it is when another one is trained.</summary>
    /// <param name="fresh">Makes an object of the student's class.</param>
    /// <param name="train">Its method.</param>
    public void ModelsAreSeparate<TContract>(Func<TContract> fresh, Func<TContract, Training<ITrainedDiffusion>> train) =>
        Law.ModelsAreSeparate(fresh, train);

    /// <summary>
    /// Most eighths of the data matter after 40 gradient steps of 2 rows: a correct training misses three of them with a probability of
    /// 3e-15, since 56·(5/8)^80 is no more.
    /// </summary>
    public void BatchesAreDrawnAnew(Training<ITrainedDiffusion> train) => Law.BatchesAreDrawnAnew(train, parts: 8, gradientSteps: 40);

    /// <summary>Each row of each batch has its own noise, and its own step out of 1, …, T.</summary>
    public void RowsHaveTheirOwnStepAndNoise(Training<ITrainedDiffusion> train)
    {
        const int GradientSteps = 6;
        const int BatchSize = 5;
        const string Because = "algorithm 1: t ~ Uniform({1, …, T}) and ε ~ N(0, I), anew for each row of each batch";
        var noise = new RecordedNoise(seed);
        train(training.Data, ShortTraining.Budget(GradientSteps, BatchSize), noise);

        var rows = GradientSteps * BatchSize;
        var normals = Count(noise, draw => draw.Kind == DrawKind.Normal);
        Expect.AtLeast(normals, (double)task.Dimension * rows, Because,
            "Is the noise drawn once, or once for each batch?",
            $"the number of normal numbers for {rows} rows of {task.Dimension} numbers");
        foreach (var draw in noise.Draws.Where(IsOfSteps))
        {
            Expect.Equal((int)(draw.High - draw.Low), task.Schedule.StepCount, Because,
                "The upper bound of Integers is exclusive, as that of torch.randint.", "the number of steps that can be drawn");
        }

        Expect.AtLeast(Count(noise, draw => IsOfSteps(draw) || IsUniform(draw)), rows, Because,
            "Is one step drawn for a whole batch?", $"the number of steps drawn for {rows} rows");
    }

    /// <summary>
    /// After 5 equal gradients and 5 opposite ones, Adam is still beyond where the first 5 had led it, by its running means of gradients.
    /// One that is made anew in each step forgets them, and is back where it began.
    /// </summary>
    /// <param name="fresh">The method of a new object: what an object keeps is another law's.</param>
    public void OptimizerKeepsItsState(Func<Training<ITrainedDiffusion>> fresh)
    {
        const long Turn = 5;
        const long BatchSize = 4;
        const double Noise = 5;
        const double Least = 0.5;
        double[] After(double first, long steps) =>
            training.PredictionOfFirstRow(fresh(), steps, BatchSize, new TurningNoise(first, task.Dimension * BatchSize, Turn));
        var (up, down, turned) = (After(Noise, Turn), After(-Noise, Turn), After(Noise, 2 * Turn));
        var (way, left) = (0.0, 0.0);
        for (var i = 0; i < up.Length; i++)
        {
            var move = (up[i] - down[i]) / 2;
            way += move * move;
            left += move * (turned[i] - (up[i] + down[i]) / 2);
        }

        Expect.AtLeast(left / way, Least, "Adam: m ← 0.9·m + 0.1·g, from step to step",
            "Is the optimizer made inside the loop? It then begins anew with each gradient step.",
            "the part of the way of 5 equal gradients that is left after 5 opposite ones");
    }

    private static double Count(RecordedNoise noise, Func<Draw, bool> counts) => noise.Draws.Where(counts).Sum(draw => draw.Values.numel());

    /// <summary>Integers of about as many values as there are steps; rows of the data have fewer.</summary>
    private bool IsOfSteps(Draw draw) =>
        draw.Kind == DrawKind.Integers && Math.Abs(draw.High - draw.Low - task.Schedule.StepCount) <= 2;

    /// <summary>Uniform numbers, but for those that may shuffle the rows of the data.</summary>
    private static bool IsUniform(Draw draw) => draw.Kind == DrawKind.Uniform && draw.Values.numel() != ShortTraining.DataRows;
}
