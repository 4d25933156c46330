using Grader.Checks.Foundations.Oracles;
using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Foundations;

/// <summary>Exercise 3e: the simplified loss of a diffusion model.</summary>
public sealed class DdpmLossChecks(HandIn handIn) : ContractChecks<IDdpmLoss>(handIn)
{
    private const string Forward = "x_t = √ᾱ·x_0 + √(1 − ᾱ)·ε";
    private const string Distance = "L = ‖ε − ε_θ(x_t, t)‖², a sum over dimensions";
    private const double AlphaBar = 0.64;
    private const double Step = 3;

    private static readonly double[] x0 = [0.5, -1.5];
    private static readonly double[] epsilon = [1, 0.25];
    private static readonly double[] xt = [1, -1.05];

    [Test, Points(1.5), Cites("Ho et al. 2020, eq. (4) and (14)")]
    [States("one question about x_t = √ᾱ·x_0 + √(1 − ᾱ)·ε and t", Within = "relative 1e-10: a closed form in double precision")]
    public void Network_is_asked_about_the_noisy_sample()
    {
        double[] Mixed(double data, double noise) => [.. x0.Zip(epsilon, (x, e) => data * x + noise * e)];
        var spy = new FieldSpy();
        Subject.Loss(spy.Network, x0, epsilon, AlphaBar, Step);
        spy.ExpectOneQuestion(xt, Step, Tolerance.Float64, Forward, new()
        {
            { "ᾱ·x_0 + (1 − ᾱ)·ε, without roots", Mixed(AlphaBar, 1 - AlphaBar) },
            { "√ᾱ·x_0 + (1 − ᾱ)·ε", Mixed(0.8, 1 - AlphaBar) },
            { "√(1 − ᾱ)·x_0 + √ᾱ·ε", Mixed(0.6, 0.8) },
            { "x_0 itself", x0 },
            { "x_0 + ε", Mixed(1, 1) },
        });
    }

    [Test, Points(1.5), Cites("Ho et al. 2020, eq. (14)")]
    [States("‖ε − ε_θ‖², a sum over dimensions; ε_θ is the network's answer, whatever it was asked",
        Within = "relative 1e-10: a closed form in double precision")]
    public void Loss_is_the_squared_distance_to_the_noise()
    {
        var spy = new FieldSpy();
        var found = Subject.Loss(spy.Network, x0, epsilon, AlphaBar, Step);
        double To(double[] target) => SquaredDistance(spy.LastAnswer(xt, Step), target);
        var right = To(epsilon);
        Expect.Close(found, right, Tolerance.Float64, Distance, what: "the loss", suspects: new()
        {
            { "the mean over dimensions", right / 2 },
            { "the norm without its square", Math.Sqrt(right) },
            { "the squared distance to x_0", To(x0) },
            { "the squared distance to x_t", To(xt) },
        });
    }

    [Test, Points(1), Needs(nameof(Network_is_asked_about_the_noisy_sample)), Cites("Ho et al. 2020, eq. (4) and (14)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{Forward}, for every D and t, 0 < ᾱ < 1, and numbers of every magnitude", Within = "relative 1e-10 of the largest number")]
    public void Every_noisy_sample_is_mixed_in_the_same_way() => Law.Holds(Seed, Anything, input =>
    {
        var (lists, alphaBar, step) = input;
        var spy = new FieldSpy();
        Subject.Loss(spy.Network, lists[0], lists[1], alphaBar, step);
        spy.ExpectOneQuestion(Noisy(lists, alphaBar), step, Tolerance.Float64.ForMagnitude(Largest(lists)), Forward);
    }, examples: 40);

    [Test, Points(1), Needs(nameof(Loss_is_the_squared_distance_to_the_noise)), Cites("Ho et al. 2020, eq. (14)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{Distance}, for every D and t, 0 < ᾱ < 1, and numbers of every magnitude", Within = "relative 1e-10")]
    public void Loss_is_the_squared_distance_for_every_sample() => Law.Holds(Seed, Anything, input =>
    {
        var (lists, alphaBar, step) = input;
        var spy = new FieldSpy();
        var found = Subject.Loss(spy.Network, lists[0], lists[1], alphaBar, step);
        var right = SquaredDistance(spy.LastAnswer(Noisy(lists, alphaBar), step), lists[1]);
        Expect.Close(found, right, Tolerance.Float64.ForMagnitude(right), Distance, what: "the loss");
    }, examples: 40);

    private static RandomInputs<(double[][] Lists, double AlphaBar, long Step)> Anything =>
        RandomInputs.ScaledLists(["x_0", "ε"]).And(RandomInputs.Shares("ᾱ")).And(RandomInputs.Integers("t", 1, 4000));

    private static double[] Noisy(double[][] lists, double alphaBar) =>
        [.. lists[0].Zip(lists[1], (x, e) => Math.Sqrt(alphaBar) * x + Math.Sqrt(1 - alphaBar) * e)];

    private static double Largest(double[][] lists) => lists.Max(list => list.Max(Math.Abs));

    private static double SquaredDistance(double[] guess, double[] target) => guess.Zip(target, (a, b) => (a - b) * (a - b)).Sum();
}
