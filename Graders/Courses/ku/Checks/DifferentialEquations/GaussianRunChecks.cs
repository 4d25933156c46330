using Grader.Checks.DifferentialEquations.Training;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.DifferentialEquations;

/// <summary>Exercise 1.3: the Gaussian data, their log-likelihood, and a model that is trained on them.</summary>
public sealed class GaussianRunChecks(HandIn handIn) : ContractChecks<IGaussianRun>(handIn)
{
    private const string Sheet = "Copenhagen, Deep Learning 2024, assignment A4, exercise 1.3";
    private const string Likelihood = "(1/n)·Σ ln p(y_i), with ln p(y) = −½·((y + 1)/2)² − ln 2 − ½·ln 2π";

    [Test, Points(1), Cites(Sheet)]
    [States("N(−1, 2²): the family, the mean −1 and the standard deviation 2")]
    public void Data_are_named_as_the_notebook_draws_them()
    {
        const string Because = "y ~ N(−1, 2²)";
        var data = Subject.Data();
        Expect.True(data.Family == DataFamily.Gaussian, Because, what: "the family of the data to be Gaussian");
        Expect.Close(data.Mean, -1, Tolerance.Float64, Because, what: "the mean of the data");
        Expect.Close(data.StandardDeviation, 2, Tolerance.Float64, Because, what: "the standard deviation of the data",
            suspects: new() { { "the variance", 4 } });
    }

    [Test, Points(1), Cites(Sheet)]
    [States("ln p(−1) = −ln 2 − ½·ln 2π, and ln p(1) is ½ less", Within = "relative 1e-10")]
    public void One_point_has_its_log_density()
    {
        Compare([-1], "the log-likelihood of the point −1");
        Compare([1], "the log-likelihood of the point 1");
    }

    [Test, Points(1), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("(1/n)·Σ ln p(y_i) of samples of 1 to 40 points, up to ±1000", Within = "relative 1e-10")]
    public void A_sample_has_the_mean_of_its_log_densities()
    {
        Law.Holds(Seed, RandomInputs.Lists("y", 1, 40, -6, 4), sample => Compare(sample, "the expected log-likelihood"), examples: 20);
        Law.Holds(Seed, RandomInputs.Lists("y", 1, 5, -1000, 1000), sample => Compare(sample, "the expected log-likelihood"), examples: 20);
    }

    [Test, Points(3), Trains, Cites(Sheet)]
    [States("E_p[ln p_θ] of IOdeTraining on N(−1, 2²), with the density p_θ of the model's drift; at most −½·ln(2πe·4) = −2.1121",
        Within = "OdeThresholds.GaussianGap; " + OdeThresholds.OfTwoTrainings)]
    public void Model_trained_on_the_gaussian_has_learnt_it()
    {
        var trained = Trained();
        Show(OdePictures.Density(trained));
        Show(OdePictures.Paths(trained));
        MeanLogDensity.ExpectAtLeast(
            trained, () => Trained(" once more"), trained.TrueLogDensity - OdeThresholds.GaussianGap, Note);
    }

    private void Compare(double[] sample, string what)
    {
        double Mean(Func<double, double> value) => sample.Average(value);
        double z(double y) => (y + 1) / 2;
        var (right, constant) = (Mean(LineDistribution.Gaussian.LogDensity), 0.5 * Math.Log(2 * Math.PI));
        Expect.Close(Subject.ExpectedLogLikelihood(sample), right, Tolerance.Float64, Likelihood, what: what, suspects: new()
        {
            { "the sum in place of the mean", right * sample.Length },
            { "the log-likelihood without −ln 2", right + Math.Log(2) },
            { "the log-likelihood without −½·ln 2π", right + constant },
            { "the log-likelihood without its constants", Mean(y => -0.5 * z(y) * z(y)) },
            { "the log-likelihood of N(−1, 4²)", Mean(y => -0.125 * z(y) * z(y)) - Math.Log(4) - constant },
            { "the negative log-likelihood", -right },
        });
    }

    private TrainedLine Trained(string attempt = "")
    {
        AllowPerCall(TimeSpan.FromSeconds(OdeTask.Gaussian.Budget.Seconds));
        return Trainings.Of(HandIn, $"{nameof(IOdeTraining)} on {OdeTask.Gaussian.Data.Name}{attempt}",
            seed => TrainedLine.Of(Other<IOdeTraining>().Train, OdeTask.Gaussian, seed));
    }
}
