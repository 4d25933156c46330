using Grader.Checks.Foundations.Oracles;
using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Foundations;

/// <summary>Exercise 3e: the simplified loss of a diffusion model.</summary>
/// <remarks>Golden values: fixtures/golden/foundations/generative.csv.</remarks>
public sealed class DdpmLossChecks(HandIn handIn) : ContractChecks<IDdpmLoss>(handIn)
{
    private const string Forward = "x_t = √ᾱ·x_0 + √(1 − ᾱ)·ε";
    private const double AlphaBar = 0.64;
    private const double Step = 3;

    private static readonly double[] x0 = [0.5, -1.5];
    private static readonly double[] epsilon = [1, 0.25];
    private static readonly double[] xt = [1, -1.05];

    [Test, Points(1), Cites("Ho et al. 2020, eq. (4) and (14)")]
    [States("one question about x_t = √ᾱ·x_0 + √(1 − ᾱ)·ε and t", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("ᾱ without its root", "the weights of data and noise exchanged", "the clean data handed to the network")]
    public void Network_is_asked_about_the_noisy_sample()
    {
        double[] Mixed(double data, double noise) => [.. x0.Zip(epsilon, (x, e) => data * x + noise * e)];
        var spy = new FieldSpy();
        Subject.Loss(spy.Network, x0, epsilon, AlphaBar, Step);
        spy.ExpectOneQuestion(xt, Step, Forward, new()
        {
            { "ᾱ·x_0 + (1 − ᾱ)·ε, without roots", Mixed(AlphaBar, 1 - AlphaBar) },
            { "√ᾱ·x_0 + (1 − ᾱ)·ε", Mixed(0.8, 1 - AlphaBar) },
            { "√(1 − ᾱ)·x_0 + √ᾱ·ε", Mixed(0.6, 0.8) },
            { "x_0 itself", x0 },
            { "x_0 + ε", Mixed(1, 1) },
        });
    }

    [Test, Points(2), Needs(nameof(Network_is_asked_about_the_noisy_sample)), Cites("Ho et al. 2020, eq. (14)")]
    [States("‖ε − ε_θ‖², a sum over dimensions", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("the data, or x_t, as the target", "a mean over dimensions", "the norm without its square")]
    public void Loss_is_the_squared_distance_to_the_noise()
    {
        const double Right = 0.703925;
        double To(double[] target) => FieldSpy.Answer(xt, Step).Zip(target, (guess, right) => (guess - right) * (guess - right)).Sum();
        Expect.Close(Subject.Loss(new FieldSpy().Network, x0, epsilon, AlphaBar, Step), Right, Tolerance.Float64,
            "L = ‖ε − ε_θ(x_t, t)‖², a sum over dimensions", what: "the loss", suspects: new()
            {
                { "the mean over dimensions", Right / 2 },
                { "the norm without its square", Math.Sqrt(Right) },
                { "the squared distance to x_0", To(x0) },
                { "the squared distance to x_t", To(xt) },
            });
    }
}
