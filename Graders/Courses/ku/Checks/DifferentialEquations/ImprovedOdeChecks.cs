using Grader.Checks.DifferentialEquations.Training;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.DifferentialEquations;

/// <summary>Exercise 1.4, improvement: a drift that fits the Laplace mixture better than the notebook's.</summary>
[Exempts(LawFamily.Gradient, "a model is used after its training; its answers carry no gradients")]
[Exempts(LawFamily.Structure, "OdeTrainingChecks asks for the order of solutions, by laws that the drift does not change")]
public sealed class ImprovedOdeChecks(HandIn handIn) : ContractChecks<IImprovedOde>(handIn)
{
    private const string Sheet = "Copenhagen, Deep Learning 2024, assignment A4, exercise 1.4";

    private OdeLaws Laws => OdeLaws.Of(HandIn, nameof(IImprovedOde), Subject.Train);

    [Test, Points(0.5), Trains(briefly: true), Covers(LawFamily.Chance), Cites("Contract INoiseSource")]
    [States("equal noise sources give equal models, and others give others")]
    public void Chance_of_the_improved_training_comes_from_the_given_source() =>
        Laws.Training.ChanceOfTraining(() => Fresh().Train, "weights, batches and probes");

    [Test, Points(0.5), Trains(briefly: true), Covers(LawFamily.Memory)]
    [Needs(nameof(Chance_of_the_improved_training_comes_from_the_given_source)), Cites("Contract IImprovedOde")]
    [States("the same training gives the same model after others, on the same object and on another, and no model changes later")]
    public void Every_improved_training_gives_a_model_of_its_own() => Laws.Training.ModelsAreSeparate(Fresh, subject => subject.Train);

    [Test, Points(0.5), Trains(briefly: true), Covers(LawFamily.Chance), Cites("Contract INoiseSource")]
    [States("models of 0 gradient steps with two noise sources differ")]
    public void Initial_weights_of_the_improved_drift_come_from_the_given_source() => Laws.WeightsComeFromTheSource(Subject.Train);

    [Test, Points(0.5), Trains(briefly: true), Cites("Contract IImprovedOde")]
    [States("no more rows than the budget has, and gradient steps change the model")]
    public void Budget_of_the_improved_training_is_kept() => Laws.Training.BudgetIsKept(Subject.Train, mayUseLess: true);

    [Test, Points(0.5), Trains(briefly: true), Needs(nameof(Chance_of_the_improved_training_comes_from_the_given_source))]
    [Cites("Contract IImprovedOde")]
    [States("a model depends on the second half of the data, and on every second row")]
    public void All_of_the_data_matter_to_the_improved_drift() => Laws.AllOfTheDataMatter(Subject.Train);

    [Test, Points(0.5), Trains(briefly: true), Covers(LawFamily.Rows), Cites("Contract ITrainedOde")]
    [States("f(x, t) and ln p(y) of a row are the same alone, in another order and beside other rows, with a time of its own for each row")]
    [PassesItsInput("f(x, t) = x and ln p(y) = y have rows of their own; which density it is is judged beside it")]
    public void Each_row_has_its_own_improved_drift_and_density() => Laws.RowsAreTheirOwn();

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Magnitude, LawFamily.Precision), Cites("Chen et al. 2018, eq. (8)")]
    [States("ln p(y) = ln N(x(0); 0, 1) + ln ∂x(0)/∂y, by the judge's solution of the model's drift, for |y| up to 20",
        Within = "absolute 0.03 and relative 0.01, for the error of a solver; rounded log-densities are told by their digits")]
    public void Improved_log_density_is_that_of_the_drift() => Laws.DensityIsThatOfTheDrift();

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Size, LawFamily.Chance), Cites("Chen et al. 2018, eq. (8)")]
    [States("Sample(5), Sample(1) and Sample(5) are the solutions at t = 1 from the drawn x(0)",
        Within = "absolute 0.03 and relative 0.01, for the error of a solver; rounded samples are told by their digits")]
    public void Improved_samples_are_the_solutions_from_the_drawn_numbers() => Laws.SamplesAreForwardSolutions();

    [Test, Points(0.5), Trains, Cites(Sheet)]
    [States("the improved model answers drifts, log-densities and samples of shape [n, 1], finite and not all the same")]
    public void Improved_model_has_drifts_densities_and_samples()
    {
        var trained = Trained();
        trained.ExpectForm();
        Show(OdePictures.Density(trained));
        Show(OdePictures.Paths(trained));
    }

    [Test, Points(3), Trains, Cites(Sheet)]
    [States("E_p[ln p_θ] over the true density p, with the density p_θ of the model's drift; at most E_p[ln p] = −2.98755",
        Within = "OdeThresholds.ImprovedLogDensity; " + OdeThresholds.OfRetrainings)]
    public void Improved_drift_is_better_than_the_notebooks() =>
        MeanLogDensity.ExpectAtLeast(Trained(), OdeThresholds.ImprovedLogDensity, Note);

    private TrainedLine Trained()
    {
        AllowPerCall(TimeSpan.FromSeconds(OdeTask.Improved.Budget.Seconds));
        return Trainings.Of(HandIn, nameof(IImprovedOde), seed => TrainedLine.Of(Subject.Train, OdeTask.Improved, seed));
    }
}
