using Grader.Checks.DifferentialEquations.Training;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.DifferentialEquations;

/// <summary>What each training of the SDE and each trained model owes whatever it has learnt; judged on short trainings.</summary>
[Exempts(LawFamily.Gradient, "a model is used after its training; its values carry no gradients")]
public abstract class SdeModelLawChecks<TContract>(HandIn handIn) : ContractChecks<TContract>(handIn) where TContract : class
{
    private const string Notebook = "Copenhagen, assignment A4, notebook of the SDE";

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Chance), Cites("Contract INoiseSource")]
    [States("equal noise sources give equal models, and others give others")]
    public void Chance_of_a_training_comes_from_the_given_source() =>
        ForEachTraining(train => new SdeTrainingLaws(Seed).Law.ChanceOfTraining(() => train(Fresh()), "weights, batches, times and noise"));

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Chance), Cites("Contract INoiseSource")]
    [States("of one model, equal noise sources give equal samples, and others give others")]
    public void Chance_of_samples_comes_from_the_given_source() =>
        ForEachModel(model => new SdeModelLaws(model, Seed).ChanceOfSamples());

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Chance), Cites("Contract INoiseSource")]
    [States("of one model, equal noise sources give equal estimates of the ELBO, and others give others")]
    public void Chance_of_estimates_comes_from_the_given_source() =>
        ForEachModel(model => new SdeModelLaws(model, Seed).ChanceOfEstimates());

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Memory), Cites(Notebook)]
    [Needs(nameof(Chance_of_a_training_comes_from_the_given_source))]
    [States("the same training gives the same model after others, on the same object and on another, and no model changes later")]
    public void Every_training_gives_a_model_of_its_own() =>
        ForEachTraining(train => new SdeTrainingLaws(Seed).Law.ModelsAreSeparate(Fresh, train));

    [Test, Points(1), Trains(briefly: true), Needs(nameof(Chance_of_a_training_comes_from_the_given_source)), Cites(Notebook)]
    [States("after 40 gradient steps of 2 rows out of 64, a model depends on 6 eighths of the data at least",
        Within = "a correct training depends on fewer with probability 3e-15")]
    public void Each_batch_is_drawn_anew() => ForEachTraining(train =>
        new SdeTrainingLaws(Seed).Law.BatchesAreDrawnAnew(train(Subject), parts: 8, gradientSteps: 40));

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Chance), Cites("Contract INoiseSource")]
    [States("models of 0 gradient steps with two noise sources differ")]
    public void Initial_weights_come_from_the_given_source() =>
        ForEachTraining(train => new SdeTrainingLaws(Seed).WeightsComeFromTheSource(train(Subject)));

    [Test, Points(1), Trains(briefly: true), Cites("Contract TrainingBudget")]
    [States("the gradient steps and the rows of the budget, and each gradient step changes the model")]
    public void Budget_of_a_training_is_kept() =>
        ForEachTraining(train => new SdeTrainingLaws(Seed).Law.BudgetIsKept(train(Subject)));

    [Test, Points(1), Trains(briefly: true), Needs(nameof(Chance_of_a_training_comes_from_the_given_source)), Cites(Notebook)]
    [States("a model depends on the second half of the data, and on every second row")]
    public void All_of_the_data_matter() => ForEachTraining(train => new SdeTrainingLaws(Seed).AllOfTheDataMatter(train(Subject)));

    [Test, Points(1), Trains(briefly: true), Needs(nameof(Chance_of_a_training_comes_from_the_given_source)), Cites(Notebook)]
    [States("after 3 gradient steps with equal noise on other data, f is another function")]
    public void Drift_learns_from_the_data() => ForEachTraining(train => new SdeTrainingLaws(Seed).DriftLearns(train(Subject)));

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Rows), Cites("Contract ITrainedSde")]
    [States("f, σ, α and β of a row are the same alone, in another order and beside other rows, with a time of its own for each row")]
    [PassesItsInput("what comes in has a row of its own for each row")]
    public void Each_row_is_computed_for_itself() => ForEachModel(model => new SdeModelLaws(model, Seed).RowsAreComputedAlone());

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Magnitude), Cites("Contract ITrainedSde")]
    [States("σ > 0 and β > 0, f and α are finite, for 0 ≤ t ≤ 1 and x, y from −100 to 100; δ > 0; α depends on y")]
    public void Deviations_are_positive_and_all_functions_finite() =>
        ForEachModel(model => new SdeModelLaws(model, Seed).FunctionsHoldFarOut());

    [Test, Points(4), Trains(briefly: true), Covers(LawFamily.Precision)]
    [Needs(nameof(Chance_of_estimates_comes_from_the_given_source), nameof(Deviations_are_positive_and_all_functions_finite))]
    [Cites("Copenhagen, assignment A4, notebook of the SDE; with ½ ∂σ²/∂x where its text prints ½ ∂²σ²/∂x²")]
    [States("Elbo of a single row is the estimate by f, σ, α, β and δ, with ∂α/∂t, ∂β/∂t and ∂σ²/∂x by differences",
        Within = "relative 2e-3 and absolute 5e-3, for differences in single precision")]
    public void Estimate_for_one_row_is_the_ELBO_of_the_models_functions() =>
        ForEachModel(model => new ElboReplay(model, Seed).OneRowAtATime());

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Rows, LawFamily.Size, LawFamily.Chance)]
    [Needs(nameof(Estimate_for_one_row_is_the_ELBO_of_the_models_functions)), Cites(Notebook)]
    [States("the same for 2, 7 and 33 rows, each with a time and normal numbers of its own",
        Within = "relative 2e-3 and absolute 5e-3, for differences in single precision")]
    public void Each_row_has_an_estimate_with_its_own_time_and_noise() => ForEachModel(model => new ElboReplay(model, Seed).RowsTogether());

    [Test, Points(3), Trains(briefly: true), Covers(LawFamily.Size, LawFamily.Precision, LawFamily.Chance)]
    [Needs(nameof(Chance_of_samples_comes_from_the_given_source))]
    [Cites("Kloeden, Platen 1992, section 9.1; " + Notebook)]
    [States("5, 1, 3 and 8 samples in 4, 7, 1 and 2 steps are Euler–Maruyama by Drift, Sigma and the given noise",
        Within = "relative 1e-5 and absolute 2e-5, for single precision")]
    public void Samples_follow_Euler_and_Maruyama() => ForEachModel(model => new SampleReplay(model, Seed).Holds());

    /// <summary>The methods of the contract that train, each of which is judged.</summary>
    private protected abstract IReadOnlyList<Func<TContract, Training<ITrainedSde>>> Trainings { get; }

    private void ForEachTraining(Action<Func<TContract, Training<ITrainedSde>>> law)
    {
        foreach (var training in Trainings)
            law(training);
    }

    /// <summary>Judges a model of a short training of each method.</summary>
    private void ForEachModel(Action<ITrainedSde> law)
    {
        foreach (var model in ShortSde.Models(HandIn, Trainings, Subject))
            law(model);
    }
}
