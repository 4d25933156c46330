using Grader.Checks.DifferentialEquations.Training;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.DifferentialEquations;

/// <summary>
/// Exercise 1.4: a neural ODE trained on the Laplace mixture. What any trained model owes is judged exactly on a model of a short training,
/// by the judge's own solution of its drift; what it has learnt, by the mean of the drift's log-density over the true density.
/// </summary>
/// <remarks>Chen, Rubanova, Bettencourt, Duvenaud, Neural Ordinary Differential Equations, 2018 (arXiv 1806.07366), eq. (8).</remarks>
[Exempts(LawFamily.Gradient, "a model is used after its training; its answers carry no gradients")]
public sealed class OdeTrainingChecks(HandIn handIn) : ContractChecks<IOdeTraining>(handIn)
{
    private const string Sheet = "Copenhagen, Deep Learning 2024, assignment A4, exercise 1.4";
    private const string Change = "Chen et al. 2018, eq. (8)";

    private OdeLaws Laws => OdeLaws.Of(HandIn, nameof(IOdeTraining), Subject.Train);

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Chance), Cites("Contract INoiseSource")]
    [States("equal noise sources give equal models, and others give others")]
    public void Chance_of_a_training_comes_from_the_given_source() =>
        Laws.Training.ChanceOfTraining(() => Fresh().Train, "weights, batches and probes");

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Memory), Needs(nameof(Chance_of_a_training_comes_from_the_given_source))]
    [Cites("Contract IOdeTraining")]
    [States("the same training gives the same model after others, on the same object and on another, and no model changes later")]
    public void Every_training_gives_a_model_of_its_own() => Laws.Training.ModelsAreSeparate(Fresh, subject => subject.Train);

    [Test, Points(1), Trains(briefly: true), Needs(nameof(Chance_of_a_training_comes_from_the_given_source))]
    [Cites("Contract IOdeTraining")]
    [States("after 20 gradient steps of 2 rows out of 64, a model depends on 3 quarters of the data at least",
        Within = "a correct training depends on fewer with probability 6e-12")]
    public void Each_batch_is_drawn_anew() => Laws.Training.BatchesAreDrawnAnew(Subject.Train, parts: 4, gradientSteps: 20);

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Chance), Cites("Contract INoiseSource")]
    [States("models of 0 gradient steps with two noise sources differ")]
    public void Initial_weights_come_from_the_given_source() => Laws.WeightsComeFromTheSource(Subject.Train);

    [Test, Points(1), Trains(briefly: true), Cites("Contract TrainingBudget")]
    [States("the gradient steps and the rows of the budget, and each gradient step changes the model")]
    public void Budget_of_a_training_is_kept() => Laws.Training.BudgetIsKept(Subject.Train);

    [Test, Points(1), Trains(briefly: true), Needs(nameof(Chance_of_a_training_comes_from_the_given_source))]
    [Cites("Contract IOdeTraining")]
    [States("a model depends on the second half of the data, and on every second row")]
    public void All_of_the_data_matter() => Laws.AllOfTheDataMatter(Subject.Train);

    [Test, Points(1), Trains(briefly: true), Cites(Change)]
    [States("f(x, t) depends on x and on t")]
    public void Drift_depends_on_the_state_and_on_the_time() => Laws.DriftDependsOnStateAndTime();

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Rows), Cites("Contract ITrainedOde")]
    [States("f(x, t) and ln p(y) of a row are the same alone, in another order and beside other rows, with a time of its own for each row")]
    [PassesItsInput("f(x, t) = x and ln p(y) = y have rows of their own; which density it is is judged beside it")]
    public void Each_row_has_its_own_drift_and_density() => Laws.RowsAreTheirOwn();

    [Test, Points(3), Trains(briefly: true), Covers(LawFamily.Magnitude, LawFamily.Precision), Cites(Change)]
    [States("ln p(y) = ln N(x(0); 0, 1) + ln ∂x(0)/∂y, by the judge's solution of the model's drift, for |y| up to 20",
        Within = "absolute 0.03 and relative 0.01, for the error of a solver; rounded log-densities are told by their digits")]
    public void Log_density_is_that_of_the_drift() => Laws.DensityIsThatOfTheDrift();

    [Test, Points(1), Trains(briefly: true), Cites("Contract INoiseSource")]
    [States("of one model, equal noise sources give equal samples, and others give others")]
    public void Chance_of_samples_comes_from_the_given_source() => Laws.ChanceOfSamples();

    [Test, Points(2), Trains(briefly: true), Covers(LawFamily.Size, LawFamily.Chance, LawFamily.Precision)]
    [Needs(nameof(Chance_of_samples_comes_from_the_given_source)), Cites(Change)]
    [States("Sample(5), Sample(1) and Sample(5) are the solutions at t = 1 from the drawn x(0)",
        Within = "absolute 0.03 and relative 0.01, for the error of a solver; rounded samples are told by their digits")]
    public void Samples_are_the_solutions_from_the_drawn_numbers() => Laws.SamplesAreForwardSolutions();

    [Test, Points(1), Trains, Cites(Sheet)]
    [States("the model of the mixture answers drifts, log-densities and samples of shape [n, 1], finite and not all the same")]
    public void Model_of_the_mixture_has_drifts_densities_and_samples()
    {
        var trained = Trained();
        trained.ExpectForm();
        Show(OdePictures.Density(trained));
        Show(OdePictures.Paths(trained));
    }

    [Test, Points(3), Trains, Cites(Sheet)]
    [States("E_p[ln p_θ] over the true density p, with the density p_θ of the model's drift; at most E_p[ln p] = −2.98755",
        Within = "OdeThresholds.MixtureLogDensity; " + OdeThresholds.OfTwoTrainings)]
    public void Drift_of_the_mixture_has_learnt_its_density() =>
        MeanLogDensity.ExpectAtLeast(Trained(), () => Trained(" once more"), OdeThresholds.MixtureLogDensity, Note);

    [Test, Points(2), Trains, Needs(nameof(Model_of_the_mixture_has_drifts_densities_and_samples)), Cites(Sheet)]
    [Covers(LawFamily.Structure)]
    [States("samples from growing x(0) grow; below the one from the q-quantile lies the share q of the model's own density",
        Within = "OdeThresholds.ShareGap and OdeThresholds.LogDensityGap, for the errors of the solvers")]
    public void Samples_of_the_mixture_have_the_density_of_the_model()
    {
        var trained = Trained();
        var samples = trained.SamplesOfQuantiles;
        Expect.Increasing(samples, "solutions of an ODE never cross", what: "samples from growing x(0)");
        Expect.Close(trained.SharesBelow(samples), [.. samples.Select((_, i) => TrainedLine.Share(i))],
            new(0, OdeThresholds.ShareGap, "the errors of two solutions"), "P(y ≤ x(1)) = P(x ≤ x(0)) = Φ(x(0))",
            what: "the share of the model's density below a sample");
        Expect.AtMost(trained.MeanGapOfLogDensities(), OdeThresholds.LogDensityGap, "ln p(y) = ln N(x(0); 0, 1) − ∫₀¹ ∂f/∂x dt",
            "The grid of the training may be coarse; that of LogDensity has to follow the trained drift.",
            "the mean difference of the model's log-density from that of its drift");
    }

    private TrainedLine Trained(string attempt = "")
    {
        AllowPerCall(TimeSpan.FromSeconds(OdeTask.Mixture.Budget.Seconds));
        return Trainings.Of(HandIn, $"{nameof(IOdeTraining)} on {OdeTask.Mixture.Data.Name}{attempt}",
            seed => TrainedLine.Of(Subject.Train, OdeTask.Mixture, seed));
    }
}
