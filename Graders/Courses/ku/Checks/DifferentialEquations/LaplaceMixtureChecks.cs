using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Statistics;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations;

/// <summary>Exercise 1.4: the density of the data.</summary>
[Exempts(LawFamily.Gradient, "the true density is compared to; nothing is trained through it")]
public sealed partial class LaplaceMixtureChecks(HandIn handIn) : ContractChecks<ILaplaceMixture>(handIn)
{
    private const string Sheet = "Copenhagen A4, exercise 1.4";
    private const string Density = "ln p(y) = ln 1/K·Σ_k exp(−|y − m_k|/b)/(2b)";
    private const string Mean = "1/n·Σ_i ln p(y_i)";
    private const string Expectation = "E ln p(y) = ∫ p(y)·ln p(y) dy";

    private static readonly Tolerance Integrated = new(1e-5, 1e-5, "numerical integration");
    private static readonly double[] exercise = [-8, -4, 0, 4, 8];

    [Test, Points(1), Cites(Sheet)]
    [Covers(LawFamily.Size, LawFamily.Magnitude)]
    [States("K means one spacing apart, in increasing order around 0; −8, −4, 0, 4, 8 in the exercise", Within = "relative 1e-10")]
    public void Means_lie_around_zero()
    {
        Expect.Close(Subject.Means(5, 4), exercise, Tolerance.Float64, "the exercise's means",
            what: "the means for K = 5 and a spacing of 4");
        Law.Holds(Seed, RandomInputs.Integers("K", 1, 12).And(RandomInputs.Scales("the spacing", 1e-3, 1e3)), input =>
        {
            var (count, spacing) = input;
            double[] right = [.. Enumerable.Range(0, (int)count).Select(k => k * spacing - spacing * (count - 1) / 2)];
            Expect.Close(Subject.Means(count, spacing), right, Tolerance.Float64.ForMagnitude(spacing * count),
                "neighbours are one spacing apart, and their mean is 0", what: "the means");
        }, examples: 15);
    }

    [Test, Points(0.5), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States("far beyond all means, where exp(−|y − m|/b) is rounded to 0, ln p falls by |y − y'|/b", Within = "relative 1e-10")]
    public void Density_has_a_logarithm_however_far_out() => Law.Holds(Seed,
        RandomInputs.Lists("means", 1, 5, -10, 10).And(RandomInputs.Scales("distance in scales", 1e3, 1e6)).And(Scales), input =>
        {
            var (means, far, scale) = input;
            foreach (var side in new[] { -1, 1 })
            {
                double[] y = [side * (10 + far * scale), side * (10 + 1.5 * far * scale)];
                var found = LogDensity(y, means, scale);
                Expect.Close(found[0] - found[1], Math.Abs(y[1] - y[0]) / scale,
                    Tolerance.Float64.Times(10, "rounding of large logarithms"), Density, what: $"ln p({y[0]:G4}) − ln p({y[1]:G4})");
            }
        }, examples: 20);

    [Test, Points(0.5), Cites(Sheet)]
    [Covers(LawFamily.Size, LawFamily.Precision)]
    [States(Density + ", for any K, means and scale", Within = "relative 1e-10")]
    public void Density_is_that_of_any_mixture() => Law.Holds(Seed, AnyMixture, input =>
    {
        var (means, scale, y) = input;
        Expect.Close(LogDensity(y, means, scale), OfEach(y, at => Right(at, means, scale)), Tolerance.Float64, Density, what: "ln p(y)");
    }, examples: 20);

    [Test, Points(0.75), Cites(Sheet)]
    [Covers(LawFamily.Size, LawFamily.Precision)]
    [States(Mean + " of the own ln p, for samples of 1 to 9", Within = "relative 1e-10")]
    [PassesConstants("the mean is judged by the own ln p, so that a wrong density costs once", 0, 1, 0.5, 7, 1e300)]
    public void Sample_has_the_mean_of_its_log_densities() => Law.Holds(Seed, AnyMixture, input =>
    {
        var (means, scale, y) = input;
        var own = LogDensity(y, means, scale);
        var right = own.Sum(value => value / own.Length);
        Expect.Close(Subject.SampleLogLikelihood(Column(y), means, scale), right, Tolerance.Float64, Mean,
            what: "the sample's expected log-likelihood", suspects: new()
            {
                { "the sum over the sample", right * y.Length },
                { "the loss, with the other sign", -right },
                { "the logarithm of the mean density", Math.Log(own.Average(Math.Exp)) },
            });
    }, examples: 20);

    [Test, Points(0.25), Cites(Sheet)]
    [Covers(LawFamily.Rows)]
    [States("each y has its own ln p(y), whatever data stand beside it")]
    public void Each_datum_has_its_own_log_density()
    {
        double[] y = [-7.7, 0.2, 3.1, 2000];
        Expect.AtMost(LogDensity([2000], exercise, 1)[0], -1000, Density, what: "ln p(2000)");
        RowsLaw.Holds(y.Length, rows => [.. LogDensity([.. rows.Select(row => y[row])], exercise, 1).Select(value => new[] { value })],
            Tolerance.Float64, "ln p(y)");
    }

    private static RandomInputs<double> Scales => RandomInputs.Scales("b", 0.01, 100);

    /// <summary>Means within some scales of each other, or apart.</summary>
    private static RandomInputs<(double[] Means, double Scale, double[] Y)> AnyMixture =>
        RandomInputs.Lists("means", 1, 9, -10, 10).And(Scales).And(RandomInputs.Lists("y", 1, 9, -12, 12));

    private double[] LogDensity(double[] y, double[] means, double scale)
    {
        var found = Subject.LogDensity(Column(y), means, scale);
        Expect.Real(found, "ln p is a real number", what: "ln p(y)");
        return found.Numbers([y.Length], "ln p(y)");
    }

    private static double Right(double y, double[] means, double scale) =>
        LogSum.Of([.. means.Select(mean => -Math.Abs(y - mean) / scale)]) - Math.Log(2 * scale * means.Length);

    private static double[] OfEach(double[] numbers, Func<double, double> value) => [.. numbers.Select(value)];

    private static Tensor Column(double[] y) => y.ToTensor([y.Length], ScalarType.Float64);
}
