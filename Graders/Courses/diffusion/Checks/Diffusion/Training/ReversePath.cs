using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Training;

/// <summary>One way from x_T to x_0 with a model's own predictions and the numbers that its sampler has drawn.</summary>
/// <param name="Name">How a hint says it: "it looks like …".</param>
/// <param name="Rule">The reverse step.</param>
internal sealed record ReversePath(string Name, ReverseRule Rule)
{
    /// <summary>Farther from 0 than any data.</summary>
    private const double FarAway = 1e6;

    /// <summary>Where the z of a step lies in the stream of numbers behind x_T: (t, T) → 1 for the first block.</summary>
    public Func<int, int, int> Block { get; init; } = (t, stepCount) => stepCount - t + 1;

    /// <summary>How many steps too high or too low the model is asked.</summary>
    public int AskedBeside { get; init; }

    /// <summary>True where all rows get the same z.</summary>
    public bool SharesNoise { get; init; }

    /// <summary>What is cut at ±1.</summary>
    public Cut Cut { get; init; }

    /// <summary>
    /// The right ways: σ_t² = β_t, β̃_t or DDIM, the noise of the steps in the order of its use or, drawn at once, by ascending steps from
    /// step 1 or step 2.
    /// </summary>
    public static IReadOnlyList<ReversePath> Right { get; } =
    [
        .. new[] { ReverseRule.PosteriorVariance, ReverseRule.Right }.SelectMany(rule => new ReversePath[]
        {
            new(rule.Name, rule), new(rule.Name, rule) { Block = (t, _) => t }, new(rule.Name, rule) { Block = (t, _) => t - 1 },
        }),
        new("DDIM", DdimRule.Right(eta: 0)),
    ];

    /// <summary>The right ways where a sampler may cut its samples at ±1, or what it predicts of the data.</summary>
    public static IReadOnlyList<ReversePath> RightWithCuts { get; } =
        [.. Right.SelectMany(path => Enum.GetValues<Cut>().Select(cut => path with { Cut = cut }))];

    /// <summary>Known mistakes.</summary>
    public static IReadOnlyList<ReversePath> Wrong { get; } =
    [
        .. new[] { ReverseRule.PosteriorVariance, ReverseRule.Right }.SelectMany(rule => new ReversePath[]
        {
            new("one noise for all samples", rule) { SharesNoise = true },
            new("a network that is asked one step too low", rule) { AskedBeside = -1 },
            new("a network that is asked one step too high", rule) { AskedBeside = 1 },
        }),
        new("steps without fresh noise", ReverseRule.Right with { Noise = (_, _) => 0 }),
        .. ReverseRule.WrongNoise.Select(rule => new ReversePath(rule.Name, rule)),
        .. ReverseRule.WrongPrediction.Select(rule => new ReversePath(rule.Name, rule)),
    ];

    /// <summary>Whether there are as many numbers as the way uses.</summary>
    public bool IsServedBy(double[] normals, int rows, LawTask task)
    {
        var last = task.Schedule.StepCount;
        var blocks = Rule.Noise(task.Schedule, last) == 0 ? 0 : Math.Max(Block(2, last), Block(last, last));
        return normals.Length >= task.Dimension * rows * (1 + blocks);
    }

    /// <summary>x_0 of each way, all of them walked together.</summary>
    /// <param name="model">Predicts the noise.</param>
    /// <param name="task">Its schedule and its rows.</param>
    /// <param name="normals">The numbers drawn, x_T first; where they end, 0.</param>
    /// <param name="rows">Number of samples.</param>
    /// <param name="paths">The ways.</param>
    public static double[][] Walk(
        ITrainedDiffusion model, LawTask task, double[] normals, int rows, IReadOnlyList<ReversePath> paths)
    {
        var (schedule, dimension) = (task.Schedule, task.Dimension);
        var size = dimension * rows;
        double[][] x = [.. paths.Select(_ => normals.Take(size).ToArray())];
        for (var t = schedule.StepCount; t >= 1; t--)
        {
            var asked = paths.SelectMany(path => Enumerable.Repeat((long)path.Asked(t, schedule.StepCount), rows)).ToArray();
            var predicted = model.PredictNoise(x.SelectMany(points => points).ToArray().ToTensor([asked.Length, dimension]), tensor(asked))
                .Numbers([asked.Length, dimension], "the predicted noise");
            foreach (var (index, path) in paths.Index())
            {
                for (var i = 0; i < size; i++)
                {
                    var epsilon = path.Noise(schedule, t, x[index][i], predicted[index * size + i]);
                    var next = path.Rule.Apply(schedule, t, x[index][i], epsilon, path.Fresh(normals, t, i, size, task));
                    x[index][i] = path.Cut == Cut.Samples && t == 1 ? Math.Clamp(next, -1, 1) : Held(next);
                }
            }
        }

        return x;
    }

    /// <summary>A wrong way may lead out of the numbers. The model owes no prediction there, and is not asked for one.</summary>
    private static double Held(double state) => double.IsFinite(state) ? Math.Clamp(state, -FarAway, FarAway) : 0;

    /// <summary>ε̂, or what it is after x̂_0 = (x_t − √(1 − ᾱ_t)·ε̂)/√ᾱ_t has been cut at ±1.</summary>
    private double Noise(ScheduleValues schedule, int t, double xt, double epsilon)
    {
        if (Cut != Cut.PredictedData)
            return epsilon;

        var (signal, noise) = (Math.Sqrt(schedule.AlphaBar(t)), Math.Sqrt(1 - schedule.AlphaBar(t)));
        var x0 = Math.Clamp((xt - noise * epsilon) / signal, -1, 1);
        return (xt - signal * x0) / noise;
    }

    private int Asked(int t, int stepCount) => Math.Clamp(t + AskedBeside, 1, stepCount);

    private double Fresh(double[] normals, int t, int i, int size, LawTask task)
    {
        var block = Block(t, task.Schedule.StepCount);
        var index = SharesNoise ? size + (block - 1) * task.Dimension + i % task.Dimension : block * size + i;
        return index < normals.Length ? normals[index] : 0;
    }
}

/// <summary>What a sampler cuts at ±1, where all data lie between.</summary>
internal enum Cut
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The samples.</summary>
    Samples,

    /// <summary>x̂_0 of each step.</summary>
    PredictedData,
}
