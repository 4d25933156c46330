using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>What a trained neural ODE owes whatever it has learnt: judged exactly, on a model of a short training.</summary>
internal sealed class OdeLaws
{
    private const int DataRows = 64;
    private const int GradientSteps = 40;
    private const int BatchSize = 32;
    private const string Because = "ln p(y) = ln N(x(0); 0, 1) − ∫₀¹ ∂f/∂x(x(t), t) dt, with dx = f(x, t) dt and x(1) = y";

    /// <summary>The error of 100 steps of Euler on drifts as smooth as those of a short training is a third of it.</summary>
    private static readonly Tolerance solver = new(0.01, 0.03, "the error of a solver with a fine grid");

    /// <summary>More than a training may be given by a mistake: the first thousand, say.</summary>
    private const int ManyRows = 2048;

    private readonly double[] x;
    private readonly double[] t;

    private OdeLaws(Training<ITrainedOde> train, long seed)
    {
        Seed = seed;
        var random = new UniformNumbers(seed);
        var data = Enumerable.Range(0, ManyRows).Select(_ => LineDistribution.Mixture.Draw(random)).ToArray();
        Training = LawOn(data[..DataRows]);
        TrainingOnMany = LawOn(data);
        x = [.. Enumerable.Range(0, 6).Select(i => -7.5 + 3 * i + random.Next())];
        t = [0, 1, 0.25, 0.6, 0.8, 0.4];
        Model = new(() => train(Moved(data[..DataRows], _ => false), new(GradientSteps, BatchSize, Seconds: 60), new SeededNoise(seed)));
    }

    /// <summary>The laws of the training itself.</summary>
    public TrainingLaw<ITrainedOde> Training { get; }

    private TrainingLaw<ITrainedOde> TrainingOnMany { get; }

    private long Seed { get; }

    private Lazy<ITrainedOde> Model { get; }

    /// <summary>The laws of a hand-in's training, with one model for all of them.</summary>
    public static OdeLaws Of(HandIn handIn, string contract, Training<ITrainedOde> train) =>
        Trainings.Of(handIn, $"{contract}, a short training", seed => new OdeLaws(train, seed));

    /// <summary>Initial weights come from the source.</summary>
    public void WeightsComeFromTheSource(Training<ITrainedOde> train) => Training.WeightsComeFromTheSource(
        train, model => Affinity.Holds(states => Drift(model, states, t), x, [.. x.Reverse()]));

    /// <summary>A training does not leave out a part of its data.</summary>
    public void AllOfTheDataMatter(Training<ITrainedOde> train) =>
        TrainingOnMany.AllOfTheDataMatter(train, gradientSteps: 20, batchSize: ManyRows / 16);

    /// <summary>The drift depends on the state and on the time.</summary>
    public void DriftDependsOnStateAndTime()
    {
        double[] Drifts(double[] states, double[] times) => Drift(states, times).Select(drift => Math.Round(drift, 5)).Distinct().ToArray();
        Expect.AtLeast(Drifts([-3, -1, 1, 3], [0.5, 0.5, 0.5, 0.5]).Length, 2, "dx = f(x, t) dt", "Is the state fed to the network?",
            "the number of different drifts of four states at t = 0.5");
        Expect.AtLeast(Drifts([1, 1, 1, 1], [0, 0.3, 0.6, 1]).Length, 2, "dx = f(x, t) dt", "Is the time fed to the network?",
            "the number of different drifts of x = 1 at four times");
    }

    /// <summary>Drift and density of a row are its own, whatever stands beside it.</summary>
    public void RowsAreTheirOwn()
    {
        RowsLaw.Holds(x.Length, rows => [.. Drift(Of(rows, x), Of(rows, t)).Select(drift => new[] { drift })], Tolerance.Float32,
            "f(x, t)");
        RowsLaw.Holds(x.Length, rows => [.. LogDensity(Of(rows, x)).Select(density => new[] { density })], Tolerance.Float32.Times(10,
            "rounding of single precision over the steps of a solver"), "ln p(y)");
    }

    /// <summary>The log-density is that of the model's own drift, in the middle of the data and far out.</summary>
    public void DensityIsThatOfTheDrift()
    {
        double[] y = [.. x, 0, 8, -8, 20, -20];
        var points = new DriftFlow(Model.Value).Densities(y);
        var found = LogDensity(y);
        Expect.Close(found, [.. points.Select(point => point.LogDensity)], solver, Because,
            "Is the ODE solved backward from y at t = 1 to t = 0, with the divergence taken along the way?", Mistakes(points),
            "ln p(y) by the model's own drift");
        DigitsLaw.Holds(found, "log-densities");
    }

    /// <summary>Samples are the forward solutions from the given normal numbers: some, one alone, and as many as before.</summary>
    public void SamplesAreForwardSolutions()
    {
        var flow = new DriftFlow(Model.Value);
        foreach (var (call, count) in new[] { 5, 1, 5 }.Index())
        {
            var noise = new RecordedNoise(Seed + call);
            var found = Model.Value.Sample(count, noise).Numbers([count, 1], $"{count} samples");
            double[] x0 = [.. noise.Normals.SelectMany(draw => draw.Numbers())];
            const string Because = "y = x(1), with dx = f(x, t) dt from x(0) ~ N(0, 1)";
            Expect.Equal(x0.Length, count, Because, what: $"the number of normal numbers drawn for {count} samples");
            Expect.Close(found, flow.ToData(x0), solver, Because, "Is the ODE solved forward from t = 0 to t = 1?", new()
            {
                { "x(0) itself: the ODE is not solved", x0 },
                { "the ODE solved backward, from t = 1 to t = 0", flow.ToPrior(x0) },
                { "the absolute value of the samples", [.. flow.ToData(x0).Select(Math.Abs)] },
            }, count == 1 ? "the one sample" : $"{count} samples");
            DigitsLaw.Holds(found, "samples");
        }
    }

    /// <summary>Of one model, equal sources give equal samples, and other sources give others.</summary>
    public void ChanceOfSamples() =>
        SourceLaw.Holds(Seed, noise => Model.Value.Sample(3, noise).Numbers([3, 1], "the samples"), "samples of one model");

    private Suspects Mistakes(OdeDensity[] points)
    {
        double[] Each(Func<OdeDensity, double> value) => [.. points.Select(value)];
        return new()
        {
            { "the divergence with the other sign", Each(point => DriftFlow.LogPrior(point.X0) - point.LogSlope) },
            { "the prior at y = x(1) in place of x(0)", Each(point => DriftFlow.LogPrior(point.Y) + point.LogSlope) },
            { "the prior alone: the divergence is missing", Each(point => DriftFlow.LogPrior(point.X0)) },
            { "the divergence alone: the prior is missing", Each(point => point.LogSlope) },
            { "the constant ½·ln 2π left out", Each(point => point.LogDensity + 0.5 * Math.Log(2 * Math.PI)) },
            { "−ln p(y)", Each(point => -point.LogDensity) },
            { "p(y) without the logarithm", Each(point => Math.Exp(point.LogDensity)) },
        };
    }

    private TrainingLaw<ITrainedOde> LawOn(double[] data) => new(Seed, data.Length, isMoved => Moved(data, isMoved), Answers);

    private static Tensor Moved(double[] data, Func<int, bool> isMoved) =>
        data.Select((y, row) => isMoved(row) ? y + 1 : y).ToArray().ToTensor([data.Length, 1]);

    private double[] Answers(ITrainedOde model) => Drift(model, x, t);

    private double[] Drift(double[] states, double[] times) => Drift(Model.Value, states, times);

    private double[] LogDensity(double[] y) =>
        Model.Value.LogDensity(y.ToTensor([y.Length, 1])).Numbers([y.Length, 1], "the log-densities");

    private static double[] Of(int[] rows, double[] values) => [.. rows.Select(row => values[row])];

    private static double[] Drift(ITrainedOde model, double[] states, double[] times) =>
        model.Drift(states.ToTensor([states.Length, 1]), times.ToTensor([times.Length, 1])).Numbers([states.Length, 1], "the drift");
}
