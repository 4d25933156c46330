using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>What every trained diffusion model owes, whatever it has learnt; judged exactly, on models of short trainings.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithms 1 and 2.</remarks>
[Exempts(LawFamily.Magnitude, "a network is asked where its training data lie; nothing is known of it elsewhere")]
[Exempts(LawFamily.Gradient, "a model is used after its training; its predictions carry no gradients")]
public abstract class ModelLawChecks<TContract>(HandIn handIn) : ContractChecks<TContract>(handIn) where TContract : class
{
    /// <summary>The data and the schedule of the exercise.</summary>
    private protected abstract LawTask Task { get; }

    private protected TrainingLaws Laws => new(Task, Seed);

    private ModelLaws Model => ModelLaws.Of(HandIn, typeof(TContract).Name, Task, TrainingOf(Subject));

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Chance), Cites("Contract INoiseSource")]
    [States("equal noise sources give equal models, and others give others")]
    public void Chance_of_a_training_comes_from_the_given_source() => Laws.ChanceOfTraining(() => TrainingOf(Fresh()));

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Chance), Cites("Contract INoiseSource")]
    [States("models of 0 gradient steps with two noise sources differ")]
    public void Initial_weights_come_from_the_given_source() => Laws.WeightsComeFromTheSource(TrainingOf(Subject));

    [Test, Points(1), Trains(briefly: true), Cites("Contract TrainingBudget")]
    [States("the gradient steps and the rows of the budget, and each gradient step changes the model")]
    public void Budget_of_a_training_is_kept() => Laws.BudgetIsKept(TrainingOf(Subject), MayUseLess);

    [Test, Points(1), Trains(briefly: true), Needs(nameof(Chance_of_a_training_comes_from_the_given_source))]
    [Cites("Ho et al. 2020, algorithm 1, line 2")]
    [States("after 40 gradient steps of 2 rows out of 64, a model depends on 6 eighths of the data at least",
        Within = "a correct training depends on fewer with probability 3e-15")]
    public void Each_batch_is_drawn_anew() => Laws.BatchesAreDrawnAnew(TrainingOf(Subject));

    [Test, Points(1), Trains(briefly: true), Needs(nameof(Chance_of_a_training_comes_from_the_given_source))]
    [Cites("Ho et al. 2020, algorithm 1, line 2")]
    [States("a model depends on the second half of the data, and on every second row")]
    public void All_of_the_data_matter() => Laws.AllOfTheDataMatter(TrainingOf(Subject));

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Chance), Cites("Contract INoiseSource")]
    [States("of one model, equal noise sources give equal samples, and others give others")]
    public void Chance_of_samples_comes_from_the_given_source() => Model.ChanceOfSamples(Seed);

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Memory), Needs(nameof(Chance_of_a_training_comes_from_the_given_source))]
    [Cites("Ho et al. 2020, algorithm 1")]
    [States("the same training gives the same model after others, on the same object and on another, and no model changes later")]
    public void Every_training_gives_a_model_of_its_own() => Laws.ModelsAreSeparate(Fresh, TrainingOf);

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Rows), Cites("Contract ITrainedDiffusion")]
    [States("ε_θ(x_t, t) of a row is the same alone, in another order and beside other rows, with a step of its own for each row")]
    [PassesItsInput("what comes in has a row of its own for each row")]
    public void Each_row_is_predicted_for_itself() => Model.RowsArePredictedAlone();

    [Test, Points(3), Trains(briefly: true), Covers(LawFamily.Rows, LawFamily.Size, LawFamily.Precision, LawFamily.Chance)]
    [Needs(nameof(Chance_of_samples_comes_from_the_given_source)), Cites("Ho et al. 2020, algorithm 2 and eq. (11)")]
    [States("Sample(5), Sample(1) and Sample(5) are the reverse process by PredictNoise and the given noise, with σ² = β, β̃ or DDIM",
        Within = "relative 1e-3 and absolute 1e-4, for 1 − ᾱ_t in single precision; rounded samples are told by their digits")]
    public void Samples_follow_the_predicted_noise() => Model.SamplesFollowThePredictions(Seed);

    /// <summary>Whether the exercise allows fewer gradient steps and rows than the budget has.</summary>
    private protected virtual bool MayUseLess => false;

    /// <summary>The method of the contract that trains.</summary>
    private protected abstract Training<ITrainedDiffusion> TrainingOf(TContract subject);
}

/// <summary>The same for an exercise that says how to train.</summary>
/// <remarks>In one file with what it extends, since checks run in the order of their lines.</remarks>
public abstract class TrainingLawChecks<TContract>(HandIn handIn) : ModelLawChecks<TContract>(handIn) where TContract : class
{
    [Test, Points(1), Trains(briefly: true), Needs(nameof(Chance_of_a_training_comes_from_the_given_source))]
    [Cites("Ho et al. 2020, algorithm 1, lines 3 and 4")]
    [States("t ~ Uniform({1, …, T}) and ε ~ N(0, I), for each row of each batch")]
    public void Each_row_of_a_batch_has_its_own_step_and_noise() => Laws.RowsHaveTheirOwnStepAndNoise(TrainingOf(Subject));
}

/// <summary>The same for an exercise that names the optimizer, of a small network, which ten steps hardly bend.</summary>
public abstract class AdamLawChecks<TContract>(HandIn handIn) : TrainingLawChecks<TContract>(handIn) where TContract : class
{
    [Test, Points(1), Trains(briefly: true), Needs(nameof(Chance_of_a_training_comes_from_the_given_source))]
    [Cites("Kingma, Ba, Adam, 2015 (arXiv 1412.6980), algorithm 1")]
    [States("5 equal gradients move the prediction as far as Adam with learning rate 1e-3 moves that of the sheet's network",
        Within = "a factor that six standard deviations over the initial weights do not reach")]
    public void Steps_are_as_large_as_those_of_the_sheets_optimizer_and_network() =>
        Laws.StepsAreAsLargeAsTheSheets(() => TrainingOf(Fresh()), WayOfAdam.Least, WayOfAdam.Most);

    [Test, Points(1), Trains(briefly: true), Needs(nameof(Steps_are_as_large_as_those_of_the_sheets_optimizer_and_network))]
    [Cites("Kingma, Ba, Adam, 2015 (arXiv 1412.6980), algorithm 1")]
    [States("after 5 equal gradients and 5 opposite ones, at least 0.5 of the way of the first 5 is left",
        Within = "Adam leaves about 1.1; one that is made anew in each step leaves about 0")]
    public void Optimizer_keeps_its_state_from_step_to_step() => Laws.OptimizerKeepsItsState(() => TrainingOf(Fresh()));

    /// <summary>How far 5 equal gradients move the prediction of the sheet's network at least and at most.</summary>
    private protected abstract (double Least, double Most) WayOfAdam { get; }
}
