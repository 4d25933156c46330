using Grader.Contracts.VariationalInference;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.VariationalInference;

/// <summary>Problem 2d: the variational distribution for a log-normal prior.</summary>
public sealed partial class LogNormalPosteriorChecks(HandIn handIn) : ContractChecks<ILogNormalPosterior>(handIn)
{
    private const string Support = "p(z) = 0 for z ≤ 0, where a normal q(z) > 0";
    private const string Infinite = "KL(q ‖ p) = E_q[ln q(z) − ln p(z)] = ∞ where q gives probability to values with p(z) = 0";
    private const string Divergence = "KL(q ‖ p) = E_q[ln q(z) − ln p(z)], and divergences do not change under z ↦ ln z";
    private const string Pathwise = "∂/∂(μ, σ) ln p(x|z) = ∂ ln p(x|z)/∂z · ∂z/∂(μ, σ), averaged over ε";

    /// <summary>Φ of the judge is a series of its own; a hand-in may have another.</summary>
    private static readonly Tolerance Series = new(0, 1e-9, "two series for Φ");

    private static RandomInputs<(double Mu, double Sigma)> Parameters => Named("μ", "σ");

    private static RandomInputs<(double Mu, double Sigma)> Named(string mu, string sigma) =>
        RandomInputs.Numbers(mu, -5, 5).And(RandomInputs.Scales(sigma, 0.02, 5));

    [Test, Points(2)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2d")]
    [States(Infinite + "; between two log-normal distributions it is finite")]
    public void A_normal_distribution_has_an_infinite_divergence_and_a_log_normal_one_a_finite() =>
        Law.Holds(Seed, Parameters, q =>
        {
            Expect.Finite(Subject.Divergence(q.Mu, q.Sigma, 0, 1), Infinite, "Both distributions have the same support.",
                "the divergence of a log-normal q");
            var found = Subject.DivergenceOfNormal(q.Mu, q.Sigma);
            if (!double.IsPositiveInfinity(found))
            {
                Expect.Fail($"Expected the divergence of a normal q to be ∞, but found {found:G7}.", Infinite,
                    double.IsNaN(found) ? "NaN is no divergence: the integral over z ≤ 0 has a definite limit."
                        : double.IsInfinity(found) ? "A divergence is never negative."
                        : "A finite value leaves out what q does at z ≤ 0, however small its probability there.", $"{found:G7}");
            }
        }, examples: 20);

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2d")]
    [States("q has the support of the prior, and is reparametrised by ε")]
    public void The_family_has_the_support_of_the_prior()
    {
        var family = Subject.Family();
        if (family != VariationalFamily.LogNormal)
        {
            Expect.Fail($"Expected a family with the support of the prior, but found \"{family}\".", Support,
                "Every member of this family gives probability to negative numbers.", $"{family}");
        }
    }

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2d")]
    [States(Divergence, Within = "relative 1e-10: a closed form in double precision")]
    public void The_divergence_is_right_by_hand()
    {
        Expect.Close(Subject.Divergence(0.5, 0.8, 0.5, 0.8), 0, Tolerance.Float64, Divergence,
            "A distribution has no divergence from itself.", what: "KL(q ‖ q) for μ = 0.5, σ = 0.8");
        Expect.Close(Subject.Divergence(1, 1, 0, 1), 0.5, Tolerance.Float64, Divergence, what: "KL for μ_q = 1, μ_p = 0 and both σ = 1",
            suspects: new Suspects { { "twice the divergence: the ½ is missing", 1 } });
        Expect.Close(Subject.Divergence(0, 2, 0, 1), 1.5 - Math.Log(2), Tolerance.Float64, Divergence,
            what: "KL for σ_q = 2, σ_p = 1 and both μ = 0",
            suspects: new Suspects
            {
                { "the divergence of p from q", Math.Log(2) - 0.375 }, { "the divergence without ln(σ_p/σ_q)", 1.5 },
                { "the divergence with the sign of the logarithm changed", 1.5 + Math.Log(2) },
                { "the divergence with σ in the place of σ²", 0.5 - Math.Log(2) / 2 },
            });
    }

    [Test, Points(1)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2d")]
    [States("KL(q ‖ p) = ln(σ_p/σ_q) + (σ_q² + (μ_q − μ_p)²)/(2σ_p²) − ½ for narrow and wide, near and far distributions",
        Within = "relative 1e-10: a closed form in double precision")]
    public void The_divergence_is_right_for_narrow_and_wide_distributions() =>
        Law.Holds(Seed, Named("μ_q", "σ_q").And(Named("μ_p", "σ_p")), input =>
        {
            var (muQ, sigmaQ, (muP, sigmaP)) = input;
            var square = (sigmaQ * sigmaQ + (muQ - muP) * (muQ - muP)) / (2 * sigmaP * sigmaP);
            Expect.Close(Subject.Divergence(muQ, sigmaQ, muP, sigmaP), Math.Log(sigmaP / sigmaQ) + square - 0.5,
                Tolerance.Float64.ForMagnitude(1 + square), Divergence, what: "KL(q ‖ p)");
        });

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2d; Kingma, Welling 2014, section 2.4")]
    [States(Pathwise, Within = "relative 1e-10: a closed form in double precision")]
    public void The_gradient_estimate_is_right_by_hand()
    {
        ExpectGradient(PathwiseGradient([0], 0, 1, _ => 1), [1, 0], "the gradient of z at ε = 0, μ = 0, σ = 1");
        ExpectGradient(PathwiseGradient([1, -1], 0, 1, _ => 1), [Math.Cosh(1), Math.Sinh(1)],
            "the gradient of the mean of z over ε = ±1 for μ = 0, σ = 1",
            new Suspects
            {
                { "the sum in the place of the mean", [2 * Math.Cosh(1), 2 * Math.Sinh(1)] },
                { "the gradient for z = μ + σ·ε", [1, 0] },
            });
    }

    [Test, Points(2)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2d; Kingma, Welling 2014, section 2.4")]
    [Covers(LawFamily.Size, LawFamily.Magnitude, LawFamily.Precision)]
    [States(Pathwise, Within = "relative 1e-10: a mean in double precision, whose terms may cancel")]
    public void The_gradient_estimate_follows_the_path_of_each_sample() =>
        Law.Holds(Seed, RandomInputs.Lists("ε", 1, 40, -4, 4).And(RandomInputs.Numbers("μ", -3, 3)).And(RandomInputs.Scales("σ", 0.01, 2))
            .And(RandomInputs.Magnitudes("x", 1e-3, 1e3)), input =>
            {
                var (epsilon, mu, sigma, x) = input;
                double Slope(double z) => x - z; // ln p(x|z) = ln N(x; z, 1)
                double[] z = [.. epsilon.Select(noise => Math.Exp(mu + sigma * noise))];
                double[] byMu = [.. z.Select(value => Slope(value) * value)];
                ExpectGradient(PathwiseGradient(epsilon, mu, sigma, Slope),
                    [byMu.Average(), byMu.Zip(epsilon, (term, noise) => term * noise).Average()], "the gradient of ln N(x; z, 1)",
                    largest: z.Average(value => (Math.Abs(x) + value) * value * 5));
            });

    private static void ExpectGradient(double[] found, double[] expected, string what, Suspects? suspects = null, double largest = 1) =>
        Expect.Close(found, expected, Tolerance.Float64.ForMagnitude(largest), Pathwise,
            "The order is μ, σ; z = e^{μ + σ·ε}, or e^{μ − σ·ε} where the path decreases.", suspects, what);

    /// <summary>
    /// The estimate along the path that increases with ε: where the path of problem 2c decreases, −ε takes it through the same z.
    /// </summary>
    private double[] PathwiseGradient(double[] epsilon, double mu, double sigma, Slope slope)
    {
        var sign = Decreasing ? -1 : 1;
        return Subject.PathwiseGradient([.. epsilon.Select(noise => sign * noise)], mu, sigma, slope);
    }

    private bool Decreasing
    {
        get
        {
            double[] At(double noise) => Subject.PathwiseGradient([noise], 0, 1, _ => 1);
            return At(1) is [var atOne, ..] && At(0) is [var atZero, ..] && atOne < atZero;
        }
    }
}
