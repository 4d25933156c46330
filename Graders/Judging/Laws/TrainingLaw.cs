using Grader.Contracts;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Judging.Laws;

/// <summary>Student's code that trains a model.</summary>
public delegate TModel Training<out TModel>(Tensor data, TrainingBudget budget, INoiseSource noise);

/// <summary>
/// What a training owes whatever it learns. Trainings of a few gradient steps, each in milliseconds, show it exactly: what a model depends
/// on shows in any difference of its answers, long before it has learnt the data.
/// </summary>
/// <param name="seed">The check's seed.</param>
/// <param name="data">64 rows of data or so; those whose index passes the filter are moved.</param>
/// <param name="ask">A few answers of a model that depend on all its parameters.</param>
public sealed class TrainingLaw<TModel>(long seed, Func<Func<int, bool>, Tensor> data, Func<TModel, double[]> ask)
{
    private const double Rounding = 1e-6;

    /// <summary>Equal sources give equal models, and other sources give others.</summary>
    /// <param name="fresh">The method of a new object: what an object keeps is another law's.</param>
    /// <param name="what">What is drawn: "weights and batches".</param>
    public void ChanceOfTraining(Func<Training<TModel>> fresh, string what) =>
        SourceLaw.Holds(seed, noise => Answers(fresh(), 3, 8, noise), $"trained model ({what})");

    /// <summary>Nothing of one training shows in another, and a model stays what it is when another one is trained.</summary>
    /// <param name="fresh">Makes an object of the student's class.</param>
    /// <param name="method">Its method.</param>
    public void ModelsAreSeparate<TContract>(Func<TContract> fresh, Func<TContract, Training<TModel>> method)
    {
        MemoryLaw.Holds(fresh,
            Call("a model of 3 steps", subject => Answers(method(subject), 3, 8, new SeededNoise(seed))),
            Call("a model of 3 steps on other data", subject =>
                ask(method(subject)(data(_ => true), Budget(3, 8), new SeededNoise(seed)))),
            Call("a model of 5 steps of 6 rows", subject => Answers(method(subject), 5, 6, new SeededNoise(seed))));

        var train = method(fresh());
        var first = train(data(_ => false), Budget(3, 8), new SeededNoise(seed));
        var before = ask(first);
        train(data(_ => false), Budget(5, 6), new SeededNoise(seed + 1));
        Expect.Close(ask(first), before, Tolerance.Float32, "each training has a network of its own",
            what: "the answer of a model after another one has been trained");

        static Call<TContract> Call(string what, Func<TContract, double[]> ask) => new(what, ask);
    }

    /// <summary>
    /// Of the parts of the data, three quarters at least matter after some gradient steps of 2 rows. With n rows drawn in all, a correct
    /// training misses m of k parts with probability C(k, m)·(1 − m/k)ⁿ at most.
    /// </summary>
    public void BatchesAreDrawnAnew(Training<TModel> train, int parts, int gradientSteps)
    {
        const int BatchSize = 2;
        var right = Answers(train, gradientSteps, BatchSize, new SeededNoise(seed));
        var used = Enumerable.Range(0, parts).Count(part => Differs(right,
            ask(train(data(row => row % parts == part), Budget(gradientSteps, BatchSize), new SeededNoise(seed)))));
        Expect.AtLeast(used, 0.75 * parts, "a batch is drawn from all of the data in each gradient step",
            "Is a batch drawn once, before the loop? Its few rows are then all that the model sees of the data.",
            what: $"the number of {parts} parts of the data that a model depends on after {gradientSteps} gradient steps of 2 rows");
    }

    private double[] Answers(Training<TModel> train, long gradientSteps, long batchSize, INoiseSource noise) =>
        ask(train(data(_ => false), Budget(gradientSteps, batchSize), noise));

    private static TrainingBudget Budget(long gradientSteps, long batchSize) => new(gradientSteps, batchSize, Seconds: 60);

    private static bool Differs(double[] one, double[] other) => one.Zip(other).Any(pair => Math.Abs(pair.First - pair.Second) > Rounding);
}
