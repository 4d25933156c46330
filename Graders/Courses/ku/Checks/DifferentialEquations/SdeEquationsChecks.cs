using Grader.Checks.DifferentialEquations.Inputs;
using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.DifferentialEquations;

/// <summary>Exercise 2.1: the equations of the latent SDE. Each is judged by itself, with right numbers from the others.</summary>
/// <remarks>
/// University of Copenhagen, Deep Learning 2024, assignment A4, part 2; Särkkä, Solin, Applied Stochastic Differential Equations, 2019.
/// </remarks>
[Exempts(LawFamily.Size, "an equation is about one number; nothing has a size")]
public sealed partial class SdeEquationsChecks(HandIn handIn) : ContractChecks<ISdeEquations>(handIn)
{
    private const string Sheet = "Copenhagen, Deep Learning 2024, A4, exercise 2.1";
    private const string StateEquation = "x(t + dt) = x + f·dt + σ·√dt·ε";
    private const string Drift = "g = ∂α/∂t + (∂β/∂t)·(x − α)/β + ½·∂σ²/∂x + ½·σ²·∂ln q/∂x";
    private const string FokkerPlanck = "∂q/∂t = −∂(g·q)/∂x + ½·∂²(σ²·q)/∂x²";
    private const string Likelihood = "ln N(y; x_1, δ²) = −(y − x_1)²/(2δ²) − ln δ − ½·ln 2π";
    private const string Divergence = "KL(N(α, β²) ‖ N(0, 1)) = ½·(α² + β² − 1) − ln β";
    private const string Mismatch = "(f − g)²/(2σ²)";
    private const string Bound = "ELBO = E[ln p(y | x_1)] − KL(q_0 ‖ p_0) − ∫E[(f − g)²/(2σ²)] dt";

    /// <summary>For differences of a step of 1/50 of the scale, whose own error is of its sixth power.</summary>
    private static readonly Tolerance Differences = new(0, 1e-8, "differences of g with a step of 1/50");

    [Test, Points(1.5), Cites("Särkkä, Solin 2019, chapter 8")]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States(StateEquation, Within = "relative 1e-10: a closed form in double precision")]
    public void A_step_adds_drift_and_noise() => Law.Holds(
        Seed, RandomInputs.ScaledLists(["x", "f", "σ, up to its sign"], most: 1).And(RandomInputs.Scales("dt", 1e-6, 100))
            .And(RandomInputs.Numbers("ε", -5, 5)), input =>
        {
            var (lists, dt, normal) = input;
            var (x, f, sigma) = (lists[0][0], lists[1][0], Math.Abs(lists[2][0]));
            var size = Math.Abs(x) + Math.Abs(f) * dt + sigma * Math.Sqrt(dt) * Math.Abs(normal);
            Expect.Close(Fresh().Step(x, f, sigma, dt, normal), x + f * dt + sigma * Math.Sqrt(dt) * normal,
                Tolerance.Float64.ForMagnitude(size), StateEquation, what: "the state after a step", suspects: new()
                {
                    { "noise of the size σ·dt: dW is √dt·ε", x + f * dt + sigma * dt * normal },
                    { "noise of the size σ²·√dt", x + f * dt + sigma * sigma * Math.Sqrt(dt) * normal },
                    { "noise of the size σ, whatever the step is", x + f * dt + sigma * normal },
                    { "the increment without the state that it starts from", f * dt + sigma * Math.Sqrt(dt) * normal },
                });
        });

    [Test, Points(1), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States(Likelihood, Within = "relative 1e-10: a closed form in double precision")]
    public void The_likelihood_is_gaussian_with_its_width() => Law.Holds(
        Seed, RandomInputs.ScaledLists(["y", "x_1"], most: 1).And(RandomInputs.Scales("δ", 1e-4, 1e4)), input =>
        {
            var (lists, width) = input;
            var (y, x1) = (lists[0][0], lists[1][0]);
            var right = SdeCase.LogNormal(y, x1, width);
            Expect.Close(Fresh().LogLikelihood(y, x1, width), right, Tolerance.Float64.ForMagnitude(10), Likelihood,
                what: "ln p(y | x_1)", suspects: new()
                {
                    { "ln N(y; x_1, δ): δ is a standard deviation", SdeCase.LogNormal(y, x1, Math.Sqrt(width)) },
                    { "a density without its constant ½·ln 2π", right + 0.5 * Math.Log(2 * Math.PI) },
                    { "the negative log-likelihood", -right },
                });
        });

    [Test, Points(1), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States(Divergence, Within = "relative 1e-10: a closed form in double precision")]
    public void The_first_marginal_is_held_against_the_prior() => Law.Holds(
        Seed, RandomInputs.Magnitudes("α", 1e-4, 1e4).And(RandomInputs.Scales("β", 1e-4, 1e4)), input =>
        {
            var (alpha, beta) = input;
            double Kl(double b) => 0.5 * (alpha * alpha + b * b - 1) - Math.Log(b);
            Expect.Close(Fresh().PriorKl(alpha, beta), Kl(beta), Tolerance.Float64.ForMagnitude(10), Divergence,
                what: "KL(q_0 ‖ p_0)", suspects: new()
                {
                    { "KL(p_0 ‖ q_0)", 0.5 * ((1 + alpha * alpha) / (beta * beta) - 1) + Math.Log(beta) },
                    { "the divergence with β as a variance", Kl(Math.Sqrt(beta)) },
                    { "−KL", -Kl(beta) },
                });
        });

    [Test, Points(2.5), Cites("Särkkä, Solin 2019, chapter 5")]
    [Covers(LawFamily.Magnitude, LawFamily.Structure)]
    [States($"{FokkerPlanck} for smooth α(t), β(t) and σ²(x, t) of every scale", Within = "1e-8 of the largest term: differences of g")]
    public void The_marginals_solve_the_Fokker_Planck_equation() => Law.Holds(
        Seed, SdeInputs.Any.And(RandomInputs.Numbers("t", 0, 1)).And(RandomInputs.Numbers("ε", -4, 4)), input =>
        {
            var (inputs, t, epsilon) = input;
            var (sde, y) = (inputs.Sde, inputs.Y[0]);
            var x = sde.State(y, t, epsilon);
            var terms = FokkerPlanckTerms(sde, y, t, x, inputs.Scale);
            Expect.Close(terms.Sum(), 0, Differences.ForMagnitude(terms.Sum(Math.Abs)), FokkerPlanck,
                "g is the drift with which q flows as α and β say.", what: $"the residual of the equation, divided by q, at x = {x:G6}");
        });

    [Test, Points(1), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States(Mismatch, Within = "relative 1e-10: a closed form in double precision")]
    public void The_mismatch_of_drifts_is_weighed_by_the_variance() => Law.Holds(
        Seed, RandomInputs.ScaledLists(["f", "g"], most: 1).And(RandomInputs.Scales("σ²", 1e-6, 1e6)), input =>
        {
            var (lists, variance) = input;
            var (f, g) = (lists[0][0], lists[1][0]);
            var right = (f - g) * (f - g) / (2 * variance);
            var size = (Math.Abs(f) + Math.Abs(g)) * (Math.Abs(f) + Math.Abs(g)) / (2 * variance);
            Expect.Close(Fresh().DriftMismatch(f, g, variance), right, Tolerance.Float64.ForMagnitude(size), Mismatch,
                what: "the integrand of the third term", suspects: new()
                {
                    { "(f − g)²/σ², without the ½", 2 * right },
                    { "(f − g)²/(2σ), with σ in the place of σ²", right * Math.Sqrt(variance) },
                    { "(f − g)²/(2σ⁴)", right / variance },
                    { "(f + g)²/(2σ²)", (f + g) * (f + g) / (2 * variance) },
                    { "−(f − g)²/(2σ²): the minus sign belongs to the ELBO", -right },
                });
        });

    [Test, Points(1), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States(Bound, Within = "relative 1e-10: two sums in double precision")]
    public void The_bound_subtracts_both_costs() => Law.Holds(
        Seed, RandomInputs.ScaledLists(["E[ln p(y | x_1)]", "KL", "drift mismatch"], most: 1), lists =>
        {
            var (likelihood, kl, mismatch) = (lists[0][0], Math.Abs(lists[1][0]), Math.Abs(lists[2][0]));
            var right = likelihood - kl - mismatch;
            Expect.Close(Fresh().Elbo(likelihood, kl, mismatch), right,
                Tolerance.Float64.ForMagnitude(Math.Abs(likelihood) + kl + mismatch), Bound, what: "the ELBO", suspects: new()
                {
                    { "the ELBO with +KL", right + 2 * kl },
                    { "the ELBO with + drift mismatch", right + 2 * mismatch },
                    { "−ELBO, the loss", -right },
                    { "the ELBO without KL", right + kl },
                    { "the ELBO without the drift mismatch", right + mismatch },
                });
        });

    private double[] TermsOf(KnownSde known, double t, double epsilon)
    {
        var (sde, y) = (known.Sde, known.Y);
        var x = sde.State(y, t, epsilon);
        return
        [
            Subject.LogLikelihood(y, sde.State(y, 1, epsilon), known.Width), Subject.PriorKl(sde.Alpha(y, 0), sde.Beta(y, 0)),
            Subject.DriftMismatch(sde.Drift(x, t), Subject.PosteriorDrift(x, At(sde, y, t), sde.Variance(x, t), 0), sde.Variance(x, t)),
        ];
    }

    /// <summary>∂ln q/∂t + g' + g·s − ½·[σ²'' + 2·σ²'·s + σ²·(s' + s²)] with s = ∂ln q/∂x: the equation over q, term by term.</summary>
    private double[] FokkerPlanckTerms(SdeCase sde, double y, double t, double x, double scale)
    {
        var subject = Fresh();
        double G(double at) => subject.PosteriorDrift(at, At(sde, y, t), sde.Variance(at, t), sde.VarianceSlope(at, t));
        var (beta, away) = (sde.Beta(y, t), x - sde.Alpha(y, t));
        var score = -away / (beta * beta);
        var growth = sde.BetaSlope(y, t) / beta;
        var h = scale / 50;
        double Odd(int steps) => G(x + steps * h) - G(x - steps * h);
        return
        [
            -growth, -score * sde.AlphaSlope(y, t), away * away / (beta * beta) * growth,
            45 * Odd(1) / (60 * h), -9 * Odd(2) / (60 * h), Odd(3) / (60 * h),
            G(x) * score, -sde.VarianceBend(x, t) / 2, -sde.VarianceSlope(x, t) * score,
            sde.Variance(x, t) / (2 * beta * beta), -sde.Variance(x, t) * score * score / 2,
        ];
    }

    private static MovingGaussian At(SdeCase sde, double y, double t) =>
        new(sde.Alpha(y, t), sde.AlphaSlope(y, t), sde.Beta(y, t), sde.BetaSlope(y, t));
}
