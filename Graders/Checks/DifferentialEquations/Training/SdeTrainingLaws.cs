using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;

namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>What a training owes whatever it learns.</summary>
/// <param name="seed">The check's seed.</param>
internal sealed class SdeTrainingLaws(long seed)
{
    private readonly ShortSde training = new(seed);

    /// <summary>Equal sources give equal models, and other sources give others.</summary>
    /// <param name="fresh">The method of a new object: what an object keeps is another law's.</param>
    public void ChanceOfTraining(Func<SdeTrainer> fresh) =>
        SourceLaw.Holds(seed, noise => training.Values(fresh(), 3, 8, noise), "trained model (weights, batches, times and noise)");

    /// <summary>Nothing of one training shows in another, and a model stays what it is when another one is trained.</summary>
    /// <param name="fresh">Makes an object of the student's class.</param>
    /// <param name="train">Its method.</param>
    public void ModelsAreSeparate<TContract>(Func<TContract> fresh, Func<TContract, SdeTrainer> train)
    {
        Call<TContract> Training(string what, Func<SdeTrainer, double[]> values) => new(what, subject => values(train(subject)));
        MemoryLaw.Holds(fresh,
            Training("a model of 3 steps", method => training.Values(method, 3, 8, new SeededNoise(seed))),
            Training("a model of 3 steps on other data",
                method => ShortSde.Values(method(training.Moved(_ => true), ShortSde.Budget(3, 8), new SeededNoise(seed)))),
            Training("a model of 5 steps of 6 rows", method => training.Values(method, 5, 6, new SeededNoise(seed))));

        var kept = train(fresh());
        var first = kept(training.Data, ShortSde.Budget(3, 8), new SeededNoise(seed));
        var before = ShortSde.Values(first);
        kept(training.Data, ShortSde.Budget(5, 6), new SeededNoise(seed + 1));
        Expect.Close(ShortSde.Values(first), before, Tolerance.Float32, "each training has networks of its own",
            what: "the functions of a model after another one has been trained");
    }

    /// <summary>
    /// Most eighths of the data matter after 40 gradient steps of 2 rows: a correct training misses three of them with a probability of
    /// 3e-15, since 56·(5/8)^80 is no more.
    /// </summary>
    public void BatchesAreDrawnAnew(SdeTrainer train)
    {
        const int Blocks = 8;
        const int GradientSteps = 40;
        const int BatchSize = 2;
        double[] ValuesOf(Func<int, bool> isMoved) => ShortSde.Values(
            train(training.Moved(isMoved), ShortSde.Budget(GradientSteps, BatchSize), new SeededNoise(seed)));
        var right = ValuesOf(_ => false);
        var used = Enumerable.Range(0, Blocks).Count(block => Differ(right, ValuesOf(row => row % Blocks == block)));
        Expect.AtLeast(used, Blocks - 2.0, "each gradient step sees rows of its own",
            "Is a batch drawn once, before the loop? Its few rows are then all that the model sees of the data.",
            what: $"the number of eighths of the data that a model depends on after {GradientSteps} gradient steps of {BatchSize} rows");
    }

    /// <summary>Other data give another drift, whatever else they change.</summary>
    public void DriftLearns(SdeTrainer train)
    {
        double[] DriftOn(Func<int, bool> isMoved) =>
            ShortSde.Drift(train(training.Moved(isMoved), ShortSde.Budget(3, 8), new SeededNoise(seed)));
        Expect.True(Differ(DriftOn(_ => false), DriftOn(_ => true)), "the ELBO is maximised over the parameters of f, too",
            "Does the optimizer get the parameters of f? A module that is not registered is not among parameters().",
            "f depends on the data that the model was trained on");
    }

    private static bool Differ(double[] one, double[] other) =>
        one.Zip(other).Any(pair => !Tolerance.Float32.Allows(pair.First, pair.Second));
}
