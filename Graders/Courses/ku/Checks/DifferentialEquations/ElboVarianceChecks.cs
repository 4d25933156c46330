using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations;

/// <summary>
/// Exercise 2.5: the drift mismatch by K times for each data point, and the report of a sample. What the estimate is made of is seen by the
/// integrand that is lent, so that its variance is judged without chance: a mean of K values with K pieces of noise has 1/K of it.
/// </summary>
/// <remarks>University of Copenhagen, Deep Learning 2024, assignment A4, part 2.</remarks>
[Exempts(LawFamily.Gradient, "the integrand is lent across processes, and no gradient passes through it")]
public sealed partial class ElboVarianceChecks(HandIn handIn) : ContractChecks<IElboVariance>(handIn)
{
    private const string Sheet = "Copenhagen, Deep Learning 2024, A4, exercise 2.5";
    private const string Mean = "the mean of h(y, t_k, ε_k) over k = 1, …, K";
    private const string Pairs = "K times and K ε for each row: Var of a mean of K independent values = Var/K";
    private const string Unbiased = "E of the estimate = ∫_0^1 E_ε[h(y, t, ε)] dt, for every K";
    private const string Averages = "the means over the sample";
    private const string Bound = "gap = E[ln p(y)] − ELBO ≥ 0 in expectation";
    private const string Error = "standard error of a mean = √(Σ(e_i − ē)²/(n − 1)/n)";

    private static readonly double[] someY = [0.8, -1.3, 2.1, 0.2, -0.5];

    [Test, Points(0.5), Cites(Sheet)]
    [States("y of shape [B] gives an estimate of shape [B] in its data type for every K, with finite values")]
    [JudgesForm]
    public void Every_data_point_has_one_estimate()
    {
        foreach (var (rows, times, dtype) in new[] { (5, 3, float64), (1, 4, float64), (4, 1, float64), (1, 1, float64), (3, 2, float32) })
        {
            var found = Subject.DriftMismatch(new MismatchSpy(MismatchSpy.Waves).Integrand, someY[..rows].ToTensor([rows], dtype), times,
                Noise(dtype));
            Expect.Dtype(found, dtype, "results have the data type of y", what: "the estimate");
            Expect.Shape(found, [rows], Mean, what: $"the estimate for {rows} data points and K = {times}");
            Expect.Finite(found, Mean, what: "the estimate");
        }
    }

    [Test, Points(0.5), Cites(Sheet)]
    [Covers(LawFamily.Chance)]
    [States("chance comes from the given source: equal noise gives equal estimates, other noise others")]
    public void Chance_comes_from_the_given_source() => SourceLaw.Holds(Seed, noise => Fresh()
        .DriftMismatch(new MismatchSpy(MismatchSpy.Waves).Integrand, someY.ToTensor([5], float64), 3, noise).Numbers(), "estimates");

    [Test, Points(1.5), Cites(Sheet)]
    [Covers(LawFamily.Chance, LawFamily.Size)]
    [States("h is asked K times for each row, at K different times in [0, 1] and with K drawn ε, none of which another row has",
        Within = "exactly")]
    public void Every_row_has_K_times_and_K_pieces_of_noise() => Law.Holds(
        Seed, RandomInputs.Integers("K", 1, 12).And(RandomInputs.Lists("y", 1, 5, -3, 3)), input =>
        {
            var (times, y) = ((int)input.Item1, Distinct(input.Item2));
            var (spy, noise) = (new MismatchSpy(MismatchSpy.Waves), NumberedNoise.Irregular);
            Fresh().DriftMismatch(spy.Integrand, y.ToTensor([y.Length], float64), times, noise);
            Expect.Equal(spy.Asked.Count, y.Length * times, Pairs,
                what: $"how often h is asked for {y.Length} data points and K = {times}");
            foreach (var point in y)
                Expect.Equal(spy.Asked.Count(asked => asked.Y == point), times, Pairs, what: $"how often h is asked about y = {point:G6}");

            Expect.Between([.. spy.Asked.Select(asked => asked.Time)], 0, 1, "t ~ U(0, 1)", what: "the times");
            Expect.Equal(Different(spy, asked => asked.Time), spy.Asked.Count, Pairs, what: "the number of different times");
            Expect.Equal(Different(spy, asked => asked.Epsilon), spy.Asked.Count, Pairs, what: "the number of different ε");
            Expect.Equal(spy.Asked.Count(asked => noise.Normals.Contains(asked.Epsilon)), spy.Asked.Count, "ε is a number of noise.Normal",
                what: "how many ε come from the source as they are");
        }, examples: 30);

    [Test, Points(1.5), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{Mean}, at the times and ε at which h is asked for this row", Within = "relative 1e-10")]
    public void The_estimate_is_the_mean_of_the_asked_values() => Law.Holds(
        Seed,
        RandomInputs.Integers("K", 1, 12).And(RandomInputs.Lists("y", 1, 5, -3, 3)).And(RandomInputs.Scales("the scale of h")),
        input =>
        {
            var (count, list, scale) = input;
            var (times, y) = ((int)count, Distinct(list));
            var spy = new MismatchSpy((point, t, epsilon) => scale * MismatchSpy.Waves(point, t, epsilon));
            var found = Fresh().DriftMismatch(spy.Integrand, y.ToTensor([y.Length], float64), times, NumberedNoise.Irregular);
            Expect.AtLeast(spy.Asked.Count, 1, Mean, what: "how often h is asked");
            double[] Of(Func<double[], double> merge) => [.. y.Select(point => merge(spy.AnswersFor(point)))];
            Expect.Close(found.Numbers([y.Length], "the estimate"), Of(answers => answers.Average()),
                Tolerance.Float64.ForMagnitude(scale), Mean, what: $"the estimates by K = {times} times", suspects: new()
                {
                    { "the sum of the K values", Of(answers => answers.Sum()) },
                    { "the first of the K values", Of(answers => answers[0]) },
                    { "the mean divided by √K", Of(answers => answers.Average() / Math.Sqrt(times)) },
                });
        }, examples: 30);

    [Test, Points(0.5), Cites(Sheet)]
    [Covers(LawFamily.Rows)]
    [PassesItsInput("what comes in of a row belongs to that row, too; other checks judge the values")]
    [States("a row's estimate depends on its own data point and noise, whatever rows stand beside it",
        Within = "rounding of double precision")]
    public void Rows_do_not_depend_on_each_other() => RowsLaw.Holds(5,
        rows => [.. Fresh().DriftMismatch(new MismatchSpy(MismatchSpy.Waves).Integrand,
                rows.Select(row => someY[row]).ToArray().ToTensor([rows.Length], float64), 2, NumberedNoise.Constant(0.7, 0.3))
            .Numbers([rows.Length], "the estimate").Select(value => new[] { value })],
        Tolerance.Float64, "the estimate");

    [Test, Points(0.75), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("E[ln p(y)] and ELBO: means over the sample, for every n and numbers of every magnitude", Within = "relative 1e-10")]
    public void The_report_has_the_means_of_the_sample() => Law.Holds(Seed, Samples, sample =>
    {
        var report = Fresh().Summarise(sample[0], sample[1]);
        var rounding = Tolerance.Float64.ForMagnitude(sample.Max(list => list.Max(Math.Abs)));
        Expect.Close(report.LogLikelihood, sample[0].Average(), rounding, Averages, what: "the expected log-likelihood",
            suspects: new() { { "the sum", sample[0].Sum() }, { "the mean of the ELBO", sample[1].Average() } });
        Expect.Close(report.Elbo, sample[1].Average(), rounding, Averages, what: "the mean ELBO",
            suspects: new() { { "the sum", sample[1].Sum() }, { "the negative ELBO, the loss", -sample[1].Average() } });
    });

    [Test, Points(0.75), Cites(Sheet)]
    [Covers(LawFamily.Magnitude)]
    [States(Bound, Within = "relative 1e-10; held against your own means if these are wrong")]
    public void The_gap_is_what_the_bound_lacks() => Law.Holds(Seed, Samples, sample =>
    {
        var report = Fresh().Summarise(sample[0], sample[1]);
        var (right, own) = (sample[0].Average() - sample[1].Average(), report.LogLikelihood - report.Elbo);
        var rounding = Tolerance.Float64.ForMagnitude(sample.Max(list => list.Max(Math.Abs)));
        Expect.Finite(own, Averages, what: "the difference of the reported means");
        Expect.Close(report.Gap, rounding.Allows(report.Gap, own) && report.Gap != 0 ? own : right, rounding, Bound,
            "Chance may turn it negative for a sample; report it as it is.", new() { { "ELBO − E[ln p(y)]", -right } }, "the gap");
    });

    [Test, Points(0.75), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States(Error, Within = "relative 1e-8: squares of differences")]
    public void The_standard_error_falls_with_the_root_of_the_sample() => Law.Holds(Seed, Samples, sample =>
    {
        var (elbos, n) = (sample[1], sample[1].Length);
        var squares = elbos.Sum(value => Math.Pow(value - elbos.Average(), 2));
        var right = Math.Sqrt(squares / (n - 1) / n);
        Expect.Close(Fresh().Summarise(sample[0], elbos).StandardError, right,
            Tolerance.Float64.Times(100, "squares of differences").ForMagnitude(elbos.Max(Math.Abs)), Error,
            what: $"the standard error for n = {n}", suspects: new()
            {
                { "the error with n in the place of n − 1", Math.Sqrt(squares / n / n) },
                { "the standard deviation of one data point", Math.Sqrt(squares / (n - 1)) },
                { "the variance of the mean, without its root", squares / (n - 1) / n },
                { "the standard deviation divided by n", Math.Sqrt(squares / (n - 1)) / n },
            });
    });

    private static RandomInputs<double[][]> Samples => RandomInputs.ScaledLists(["ln p(y)", "ELBO"], most: 8)
        .Map(lists => lists.Select(list => (double[])[.. list, list[0] / 2 + 1]).ToArray());

    private double[] Estimate(KnownSde known, long times, NumberedNoise noise) =>
        Subject.DriftMismatch(new MismatchSpy(known.Sde).Integrand, new[] { known.Y }.ToTensor([1], float64), times, noise)
            .Numbers([1], "the estimate");

    private static int Different(MismatchSpy spy, Func<AskedMismatch, double> part) => spy.Asked.Select(part).Distinct().Count();

    /// <summary>Data points by which rows are told apart.</summary>
    private static double[] Distinct(double[] y) => [.. y.Distinct()];
}
