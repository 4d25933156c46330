using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Checks.DifferentialEquations.Training;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Statistics;
using NUnit.Framework;

namespace Grader.Checks.DifferentialEquations;

/// <summary>Exercise 2.3: a latent SDE that is trained on the Laplace mixture.</summary>
public sealed class SdeTrainingChecks(HandIn handIn) : ContractChecks<ISdeTraining>(handIn)
{
    private const string Notebook = "Copenhagen, assignment A4, exercise 2.3";

    [Test, Points(4), Trains, Cites(Notebook)]
    [States("the ELBO of a trained model, averaged over the distribution of the data by quadrature with the model's own functions",
        Within = "SdeThresholds.Elbo: no chance in the judgement, and 6 standard deviations or more below 20 correct trainings")]
    public void Trained_model_reaches_an_ELBO_above_that_of_one_Gaussian()
    {
        var trained = Trained();
        foreach (var picture in SdePictures.Of(trained, "Laplace mixture"))
            Show(picture);

        Expect.AtLeast(trained.Elbo, SdeThresholds.Elbo, "E[ELBO] ≤ E[ln p(y)] = −2.98755; the best single Gaussian has −3.1821",
            "Does the optimizer get the parameters of all networks, and the loss minus the mean ELBO?",
            "the model's expected ELBO in nats");
    }

    /// <remarks>The training gives no history, so that shorter trainings stand for it, each a model of its own.</remarks>
    [Test, Points(0), Trains, Cites(Notebook)]
    [Needs(nameof(Trained_model_reaches_an_ELBO_above_that_of_one_Gaussian))]
    [States("the expected ELBO after the whole training is above that after one gradient step")]
    public void ELBO_rises_with_the_length_of_the_training()
    {
        var whole = Trained();
        var shorter = SdeTask.OnTheWay.Select(budget => FullyTrainedSde.Of(Subject.Train, budget, Seed)).ToList();
        Show(SdePictures.OverTraining([.. shorter, whole]));
        Expect.AtLeast(whole.Elbo, shorter[0].Elbo, "gradient steps raise the ELBO", what: "the expected ELBO of the whole training");
    }

    [Test, Points(1), Trains, Decides(1), Cites(Notebook)]
    [Needs(nameof(Trained_model_reaches_an_ELBO_above_that_of_one_Gaussian))]
    [States("the mean of Elbo(y) − ln p(y) over 20,000 held-out rows is at most 0: a larger one proves a mistake",
        Within = "chance fails a correct model with probability 2.5e-8 at most")]
    public void Reported_ELBO_is_not_above_the_log_likelihood_of_the_data()
    {
        const int Rows = 20_000;
        var trained = Trained();
        var y = SdeData.Draw(Rows, new UniformNumbers(Seed));
        var found = trained.Sde.Model.Elbo(SdeData.Rows(y), Noise()).Numbers([Rows], "the estimates of the ELBO");
        Note($"The expected ELBO is {trained.Elbo:F4} by quadrature, and {found.Average():F4} is reported for {Rows} held-out rows.");
        Decide(MeanTest.AtMost([.. found.Zip(y, (elbo, row) => elbo - SdeData.LogDensity(row))], 0),
            "E[ELBO(y)] ≤ E[ln p(y)] = −2.98755, since KL(p ‖ p_model) ≥ 0",
            "No model is better than the truth: a term is missing, or has the wrong sign.",
            "the reported ELBO above the log-likelihood of the data's own density");
    }

    private FullyTrainedSde Trained()
    {
        AllowPerCall(TimeSpan.FromSeconds(SdeTask.Seconds));
        return Trainings.Of(HandIn, nameof(ISdeTraining), seed => FullyTrainedSde.Of(Subject.Train, SdeThresholds.Elbo, seed));
    }
}
