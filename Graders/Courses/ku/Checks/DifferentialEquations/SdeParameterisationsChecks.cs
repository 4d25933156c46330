using Grader.Checks.DifferentialEquations.Training;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.DifferentialEquations;

/// <summary>Exercise 2.4: parameterisations of the latent SDE, and their comparison.</summary>
public sealed class SdeParameterisationsChecks(HandIn handIn) : ContractChecks<ISdeParameterisations>(handIn)
{
    private const string Notebook = "Copenhagen, assignment A4, exercise 2.4";

    /// <summary>The trainings that are judged.</summary>
    internal static IReadOnlyList<Func<ISdeParameterisations, Training<ITrainedSde>>> FirstTwo { get; } =
    [
        subject => (data, budget, noise) => subject.Train(0, data, budget, noise),
        subject => (data, budget, noise) => subject.Train(1, data, budget, noise),
    ];

    [Test, Points(1), Trains(briefly: true), Cites(Notebook)]
    [States("there are at least two, and after equal short trainings with equal noise their functions are not the same")]
    public void There_are_two_different_parameterisations()
    {
        Expect.AtLeast(Subject.Count(), 2, "at least two parameterisations are compared", what: "Count()");
        Expect.AtMost(Subject.Count(), 100, "each of them is a choice of yours", what: "Count()");
        var models = ShortSde.Models(HandIn, FirstTwo, Subject);
        double[] one = ShortSde.Values(models[0]), other = ShortSde.Values(models[1]);
        if (one.Zip(other).All(pair => Tolerance.Float32.Allows(pair.First, pair.Second)))
        {
            Expect.Fail("Expected two parameterisations to give different functions after equal trainings, but f, σ, α and β agree.",
                "a parameterisation says how f, σ, α and β follow from networks and parameters", "Does Train use its index?");
        }
    }

    [Test, Points(1), Trains(briefly: true)]
    [Cites("Copenhagen, assignment A4, notebook of the SDE: α = t·y + (1 − t)·net, β = t·δ + (1 − t)·softplus(net)")]
    [States("α(y, 1) = y and β(y, 1) = δ where EndsAtData says so, and there alone; α(y, 1) depends on y and β(y, 1) > 0 for any",
        Within = "rounding of single precision")]
    public void Parameterisations_end_at_the_data_where_they_say_so()
    {
        foreach (var (index, model) in ShortSde.Models(HandIn, FirstTwo, Subject).Index())
            new SdeModelLaws(model, Seed).EndsHold(Subject.EndsAtData(index));
    }

    [Test, Points(2), Covers(LawFamily.Precision, LawFamily.Memory), Cites(Notebook)]
    [States("two parameterisations and three rows, by hand: the means, the best, and s/√N of the differences to it")]
    public void Comparison_of_three_rows_is_right()
    {
        // ELBOs (−3, −1, −2) and (−2, −1, −3.6): means −2 and −2.2; differences to the best 0, 0, 0 and 1, 0, −1.6.
        double[] differences = [1, 0, -1.6];
        var error = Math.Sqrt(differences.Sum(d => (d + 0.2) * (d + 0.2)) / 2 / 3);
        Compare([[-3, -1, -2], [-2, -1, -3.6]], [-2, -2.2], [0, error], 0);
        Compare([[-2, -1, -3.6], [-3, -1, -2]], [-2.2, -2], [error, 0], 1);
    }

    [Test, Points(2), Covers(LawFamily.Memory, LawFamily.Magnitude, LawFamily.Size), Needs(nameof(Comparison_of_three_rows_is_right))]
    [Cites(Notebook)]
    [States("the same for 2 to 5 parameterisations, 2 to 300 rows and values of any size, one comparison after the other")]
    public void Comparison_is_right_for_any_number_of_parameterisations_and_rows()
    {
        var random = new UniformNumbers(Seed);
        foreach (var (count, rows, size) in new[] { (2, 2, 1.0), (3, 7, 1e-6), (5, 300, 1.0), (4, 20, 1e6), (2, 50, 3.0), (3, 7, 1.0) })
        {
            double[][] elbos = [.. Enumerable.Range(0, count).Select(_ =>
                Enumerable.Range(0, rows).Select(_ => size * (random.NormalPair().First - 3)).ToArray())];
            double[] means = [.. elbos.Select(row => row.Average())];
            var best = Array.IndexOf(means, means.Max());
            Compare(elbos, means, [.. elbos.Select(row => ErrorOf([.. row.Zip(elbos[best], (a, b) => a - b)]))], best);
        }
    }

    [Test, Points(2), Trains, Needs(nameof(There_are_two_different_parameterisations)), Cites(Notebook)]
    [States("the ELBO of both trained models, averaged over the distribution of the data by quadrature with their own functions",
        Within = "SdeThresholds.Elbo for the better one; for the other SdeThresholds.ElboOfTheOther, or SdeThresholds.LeastGain above its "
            + "ELBO after one gradient step; no chance in the judgement")]
    public void Trained_parameterisations_reach_their_ELBO()
    {
        AllowPerCall(TimeSpan.FromSeconds(SdeTask.Seconds));
        FullyTrainedSde[] trained = [.. FirstTwo.Index().Select(training => Trainings.Of(HandIn,
            $"{nameof(ISdeParameterisations)} {training.Index}",
            seed => FullyTrainedSde.Of(training.Item(Subject), SdeThresholds.Elbo, seed)))];
        foreach (var (index, model) in trained.Index())
        {
            foreach (var picture in SdePictures.Of(model, $"Parameterisation {index}"))
                Show(picture);
        }

        Note($"The expected ELBOs are {trained[0].Elbo:F4} and {trained[1].Elbo:F4} nats by quadrature.");
        const string Because = "E[ELBO] ≤ E[ln p(y)] = −2.98755; the best single Gaussian has −3.1821";
        Expect.AtLeast(trained.Max(model => model.Elbo), SdeThresholds.Elbo, Because,
            what: "the expected ELBO of the better parameterisation");
        var other = trained[0].Elbo < trained[1].Elbo ? 0 : 1;
        if (trained[other].Elbo < SdeThresholds.ElboOfTheOther)
            ExpectGain(trained[other], other);
    }

    /// <summary>A parameterisation may end at any ELBO, but its training has to raise it.</summary>
    private void ExpectGain(FullyTrainedSde trained, int other)
    {
        var atFirst = Trainings.Of(HandIn, $"{nameof(ISdeParameterisations)} {other}, one step",
            seed => FullyTrainedSde.Of(FirstTwo[other](Subject), SdeTask.OneStep, seed));
        Note($"That of parameterisation {other} is {atFirst.Elbo:F4} after one gradient step.");
        Expect.AtLeast(trained.Elbo, atFirst.Elbo + SdeThresholds.LeastGain, "training raises the ELBO",
            what: "the expected ELBO of the other parameterisation");
    }

    private void Compare(double[][] elbos, double[] means, double[] errors, int best)
    {
        const string Because = "means over the rows, the largest of them, and s/√N of each row's difference to it";
        var found = Subject.Compare(elbos.SelectMany(row => row).ToArray().ToTensor([elbos.Length, elbos[0].Length],
            TorchSharp.torch.ScalarType.Float64));
        var tolerance = Tolerance.Float64.ForMagnitude(means.Max(Math.Abs));
        Expect.Close(found.Means, means, tolerance, Because, what: "Means");
        Expect.Equal(found.Best, best, Because, "The ELBO is a lower bound of the log-likelihood: the larger, the better.", "Best");
        var (count, alone) = (elbos[0].Length, elbos.Select(ErrorOf).ToArray());
        Expect.Close(found.Errors, errors, tolerance, Because, "All models see the same rows: differences of pairs scatter less.",
            new Suspects
            {
                { "the standard error of each mean alone", alone },
                { "the variance of the differences with the divisor N", [.. errors.Select(error => error * Math.Sqrt(1 - 1.0 / count))] },
                { "the standard deviation of the differences, not divided by √N", [.. errors.Select(error => error * Math.Sqrt(count))] },
                { "the square of the standard error", [.. errors.Select(error => error * error)] },
            }, "Errors");
    }

    private static double ErrorOf(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length);
    }
}
