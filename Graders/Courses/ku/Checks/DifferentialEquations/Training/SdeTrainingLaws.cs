using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;

namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>What a training of the SDE owes whatever it learns.</summary>
/// <param name="seed">The check's seed.</param>
internal sealed class SdeTrainingLaws(long seed)
{
    private readonly ShortSde training = new(seed);

    /// <summary>What every training owes.</summary>
    public TrainingLaw<ITrainedSde> Law => training.Law;

    /// <summary>Initial weights come from the source.</summary>
    public void WeightsComeFromTheSource(Training<ITrainedSde> train) => Law.WeightsComeFromTheSource(train, ShortSde.IsAffine);

    /// <summary>A training does not leave out a part of its data.</summary>
    public void AllOfTheDataMatter(Training<ITrainedSde> train)
    {
        const int GradientSteps = 20;
        const int BatchSize = 128;
        new ShortSde(seed, GradientSteps * BatchSize * 4 / 5).Law.AllOfTheDataMatter(train, GradientSteps, BatchSize);
    }

    /// <summary>Other data give another drift, whatever else they change.</summary>
    public void DriftLearns(Training<ITrainedSde> train)
    {
        double[] DriftOn(Func<int, bool> isMoved) =>
            ShortSde.Drift(train(training.Moved(isMoved), ShortSde.Budget(3, 8), new SeededNoise(seed)));
        var isSame = DriftOn(_ => false).Zip(DriftOn(_ => true)).All(pair => Tolerance.Float32.Allows(pair.First, pair.Second));
        Expect.True(!isSame, "the ELBO is maximised over the parameters of f, too",
            "Does the optimizer get the parameters of f? A module that is not registered is not among parameters().",
            "f depends on the data that the model was trained on");
    }
}
