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
    /// <summary>Gradient steps with equal gradients.</summary>
    private const long EqualSteps = 5;

    /// <summary>Noise beside which a prediction hardly counts, so that the gradients are equal.</summary>
    private const double Noise = 5;

    private readonly ShortTraining training = new(task, seed);

    private TrainingLaw<ITrainedDiffusion> Law => training.Law;

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

    /// <summary>Initial weights come from the source.</summary>
    public void WeightsComeFromTheSource(Training<ITrainedDiffusion> train) => Law.WeightsComeFromTheSource(train, training.IsAffine);

    /// <summary>The rows that are drawn are those of the budget, and its gradient steps change the model.</summary>
    /// <param name="train">The training.</param>
    /// <param name="mayUseLess">Whether fewer steps and rows are allowed.</param>
    public void BudgetIsKept(Training<ITrainedDiffusion> train, bool mayUseLess) => Law.BudgetIsKept(train, mayUseLess);

    /// <summary>A training does not leave out a part of its data. Of images there are fewer, since their networks are larger.</summary>
    public void AllOfTheDataMatter(Training<ITrainedDiffusion> train)
    {
        const int GradientSteps = 40;
        var batchSize = task.Dimension > 2 ? 8 : 128;
        new ShortTraining(task, seed, GradientSteps * batchSize * 4 / 5).Law.AllOfTheDataMatter(train, GradientSteps, batchSize);
    }

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
        var further = new RecordedNoise(seed);
        train(training.Data, ShortTraining.Budget(2 * GradientSteps, BatchSize), further);
        Expect.Equal((int)(Count(further, draw => draw.Kind == DrawKind.Normal) - normals), task.Dimension * rows, Because,
            "Are there as many gradient steps, and rows in each, as the budget has, and one ε for each row?",
            $"the number of normal numbers that {GradientSteps} more gradient steps of {BatchSize} rows draw");
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
        const double Least = 0.5;
        var (up, down) = (After(fresh, EqualSteps, EqualSteps, Noise), After(fresh, EqualSteps, EqualSteps, -Noise));
        var turned = After(fresh, 2 * EqualSteps, EqualSteps, Noise);
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

    /// <summary>
    /// 5 equal gradients move the prediction as far as Adam with the sheet's learning rate moves that of the sheet's network: in the
    /// geometric mean over some initial weights, since it depends on them. Running means of weights move less at first, and are known by
    /// that: as many steps again take them more than three times as far, not twice.
    /// </summary>
    /// <param name="fresh">The method of a new object: what an object keeps is another law's.</param>
    /// <param name="least">The least allowed.</param>
    /// <param name="most">The most allowed.</param>
    public void StepsAreAsLargeAsTheSheets(Func<Training<ITrainedDiffusion>> fresh, double least, double most)
    {
        const int Networks = 8;
        const string Because = "Adam with learning rate 1e-3 moves each weight by 1e-3 in each of 5 steps with equal gradients";
        const string What = "how far 5 equal gradients move the prediction, in the mean over 8 networks,";
        var logarithms = Enumerable.Range(0, Networks).Select(seed => Math.Log(Way(fresh, EqualSteps, seed)));
        var way = Math.Exp(logarithms.Average());
        var isOfMeans = way < least && Way(fresh, 2 * EqualSteps, seed: 0) > 3 * Way(fresh, EqualSteps, seed: 0);
        const string TooLittle = "Is the learning rate smaller, or the network narrower, than the sheet's?";
        const string TooMuch = "Is the learning rate larger, the network wider, or the optimizer another than the sheet's?";
        Expect.AtLeast(isOfMeans ? least : way, least, Because, TooLittle, What);
        Expect.AtMost(way, most, Because, TooMuch, What);
    }

    /// <summary>Half of the distance between the predictions after some gradients in one direction and as many in the other.</summary>
    private double Way(Func<Training<ITrainedDiffusion>> fresh, long steps, int seed)
    {
        var (up, down) = (After(fresh, steps, steps, Noise, seed), After(fresh, steps, steps, -Noise, seed));
        return Math.Sqrt(up.Zip(down).Sum(pair => Math.Pow((pair.First - pair.Second) / 2, 2)));
    }

    private double[] After(Func<Training<ITrainedDiffusion>> fresh, long steps, long stepsBeforeTurn, double first, int seed = 0)
    {
        const long BatchSize = 4;
        var noise = new TurningNoise(first, task.Dimension * BatchSize, stepsBeforeTurn, seed);
        return training.PredictionOfFirstRow(fresh(), steps, BatchSize, noise);
    }

    private static double Count(RecordedNoise noise, Func<Draw, bool> counts) => noise.Draws.Where(counts).Sum(draw => draw.Values.numel());

    /// <summary>Integers of about as many values as there are steps; rows of the data have fewer.</summary>
    private bool IsOfSteps(Draw draw) =>
        draw.Kind == DrawKind.Integers && Math.Abs(draw.High - draw.Low - task.Schedule.StepCount) <= 2;

    /// <summary>Uniform numbers, but for those that may shuffle the rows of the data.</summary>
    private static bool IsUniform(Draw draw) => draw.Kind == DrawKind.Uniform && draw.Values.numel() != ShortTraining.DataRows;
}
