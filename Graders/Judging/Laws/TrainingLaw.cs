using Grader.Contracts;
using Grader.Isolation;
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
/// <param name="rows">Number of rows of data.</param>
/// <param name="data">The data; those rows whose index passes the filter are moved.</param>
/// <param name="ask">A few answers of a model that depend on all its parameters.</param>
public sealed class TrainingLaw<TModel>(long seed, int rows, Func<Func<int, bool>, Tensor> data, Func<TModel, double[]> ask)
    where TModel : class
{
    private const double Rounding = 1e-6;

    /// <summary>Less than other batches change, and more than rounding in sums over the data does.</summary>
    private const double OfAFewSteps = 1e-4;

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
    /// Of the parts of the data, three quarters at least matter after some gradient steps of few rows. With n rows drawn in all, a correct
    /// training misses m of k parts with probability C(k, m)·(1 − m/k)ⁿ at most.
    /// </summary>
    public void BatchesAreDrawnAnew(Training<TModel> train, int parts, int gradientSteps, int batchSize = 2)
    {
        var right = Answers(train, gradientSteps, batchSize, new SeededNoise(seed));
        var used = Enumerable.Range(0, parts).Count(part => Differs(right,
            ask(train(data(row => row % parts == part), Budget(gradientSteps, batchSize), new SeededNoise(seed)))));
        Expect.AtLeast(used, 0.75 * parts, "a batch is drawn from all of the data in each gradient step",
            "Is a batch drawn once, before the loop? Its few rows are then all that the model sees of the data.",
            what: $"the number of {parts} parts of the data that a model depends on after {gradientSteps} steps of {batchSize} rows");
    }

    /// <summary>
    /// Models of no gradient step are their initial weights, which come from the source. Not judged is a training that refuses to make
    /// none, and a model that is affine there, since its last layer may begin at 0.
    /// </summary>
    /// <param name="train">The training.</param>
    /// <param name="isAffine">Whether the functions of a model are.</param>
    public void WeightsComeFromTheSource(Training<TModel> train, Func<TModel, bool> isAffine)
    {
        const string Because = "initial weights are drawn from the given source, too";
        const string Remedy = "Is torch seeded with a constant, as manual_seed(42)? Its seed has to be drawn from the given source.";
        double[] After(long source) => Answers(train, 1, 8, new SeededNoise(source));
        if (!Differs(After(seed), After(seed + 1)))
            Expect.Fail("Expected models of 1 gradient step with two noise sources to differ, but they agree.", Because, Remedy);

        if (Untrained(train, seed) is not { } one || isAffine(one) || Untrained(train, seed + 1) is not { } other)
            return;

        if (!Differs(ask(one), ask(other)))
            Expect.Fail("Expected models of 0 gradient steps with two noise sources to differ, but they agree.", Because, Remedy);
    }

    /// <summary>The rows that are drawn are those of the budget, and its gradient steps change the model.</summary>
    /// <param name="train">The training.</param>
    /// <param name="mayUseLess">Whether fewer steps and rows are allowed.</param>
    public void BudgetIsKept(Training<TModel> train, bool mayUseLess = false)
    {
        RowsAreThoseOfTheBudget(train, mayUseLess);
        StepsChangeTheModel(train, mayUseLess);
    }

    /// <summary>
    /// As many rows are drawn as the budget has. The data are shuffled once for each batch or pass at most; what is drawn in other ways is
    /// not judged.
    /// </summary>
    private void RowsAreThoseOfTheBudget(Training<TModel> train, bool mayUseLess)
    {
        const int GradientSteps = 8;
        const int BatchSize = 16;
        const string Because = "each of the budget's gradient steps has one batch of its rows";
        const string TooMany = "Are there more steps, or more rows in each, than the budget has?";
        const string TooFew = "Are there fewer steps, or fewer rows in each, than the budget has?";
        var noise = new RecordedNoise(seed);
        train(data(_ => false), Budget(GradientSteps, BatchSize), noise);
        var drawn = new RowDraws(noise.Draws, rows);
        var training = $"{GradientSteps} gradient steps of {BatchSize} rows out of {rows}";
        var what = $"the number of rows that are drawn for {training}";
        Expect.AtMost(drawn.Single, GradientSteps * BatchSize, Because, TooMany, what);
        if (drawn.Single > 0 && !mayUseLess)
            Expect.AtLeast(drawn.Single, GradientSteps * BatchSize, Because, TooFew, what);

        Expect.AtMost(drawn.Shuffles, GradientSteps, Because, TooMany, $"the number of shuffles of the data for {training}");
    }

    /// <summary>Each gradient step changes the model; where a training may use less of its budget, some of six do.</summary>
    private void StepsChangeTheModel(Training<TModel> train, bool mayUseLess)
    {
        const int Most = 6;
        var models = Enumerable.Range(1, Most).Select(steps => Answers(train, steps, 8, new SeededNoise(seed))).ToList();
        var different = 1 + models.Zip(models.Skip(1)).Count(pair => Differs(pair.First, pair.Second));
        Expect.AtLeast(different, mayUseLess ? 2 : Most, "a training makes the gradient steps of its budget, and returns where they end",
            "Does the loop count up to budget.GradientSteps, and is the last state of the network returned?",
            $"the number of different models after 1, …, {Most} gradient steps");
    }

    /// <summary>
    /// A model depends on the second half of the data, and on every second row. Their order is reversed, which changes batches but no
    /// mean or deviation of the data.
    /// </summary>
    /// <param name="train">The training.</param>
    /// <param name="gradientSteps">With <paramref name="batchSize"/> as many rows as the data have, or more.</param>
    /// <param name="batchSize">Rows in each.</param>
    public void AllOfTheDataMatter(Training<TModel> train, int gradientSteps, int batchSize)
    {
        double[] After(Tensor given) => ask(train(given, Budget(gradientSteps, batchSize), new SeededNoise(seed)));
        var right = After(data(_ => false));
        Compare("the second half of the data", row => row >= rows / 2);
        Compare("every second row", row => row % 2 == 1);

        void Compare(string part, Func<int, bool> isOfPart)
        {
            if (!Differs(right, After(Reversed(isOfPart)), OfAFewSteps))
            {
                Expect.Fail(
                    $"Expected a model of {gradientSteps} gradient steps of {batchSize} out of {rows} rows to depend on {part}, "
                        + "but it does not.",
                    "batches are drawn from all of the data", "Is the training given a part of its data only?");
            }
        }
    }

    /// <summary>The data, with a part of their rows in reverse order.</summary>
    private Tensor Reversed(Func<int, bool> isOfPart)
    {
        var part = Enumerable.Range(0, rows).Where(isOfPart).ToArray();
        var order = Enumerable.Range(0, rows).Select(row => (long)row).ToArray();
        foreach (var (from, to) in part.Zip(part.Reverse()))
            order[to] = from;

        return data(_ => false).index_select(0, tensor(order));
    }

    /// <summary>The model of no gradient step; null where the code refuses.</summary>
    private TModel? Untrained(Training<TModel> train, long source)
    {
        try
        {
            return train(data(_ => false), Budget(0, 8), new SeededNoise(source));
        }
        catch (StudentFaultException refused) when (refused.Fault == StudentFault.Exception)
        {
            return null;
        }
    }

    private double[] Answers(Training<TModel> train, long gradientSteps, long batchSize, INoiseSource noise) =>
        ask(train(data(_ => false), Budget(gradientSteps, batchSize), noise));

    private static TrainingBudget Budget(long gradientSteps, long batchSize) => new(gradientSteps, batchSize, Seconds: 60);

    private static bool Differs(double[] one, double[] other, double atLeast = Rounding) =>
        one.Zip(other).Any(pair => Math.Abs(pair.First - pair.Second) > atLeast);
}
