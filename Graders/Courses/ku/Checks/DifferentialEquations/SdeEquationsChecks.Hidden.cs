using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.DifferentialEquations;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class SdeEquationsChecks
{
    /// <remarks>Values of golden/differential-equations/sde.py: the Fokker–Planck equation, integrated over x.</remarks>
    [Test, Hidden, Points(1), Cites("Särkkä, Solin 2019, chapter 5")]
    [Covers(LawFamily.Precision)]
    [States("g for α = 0.4 + t, β = 0.8 + ½t², σ² = 1 + ½·sin x at t = 0.6", Within = "relative 1e-10: values of an independent program")]
    public void The_drift_of_the_marginals_agrees_with_known_values()
    {
        foreach (var (x, right) in new[] { 0.7, -1.2, 2 }.Zip(Golden("differential-equations/sde.txt").Row("g")))
        {
            var q = new MovingGaussian(1, 1, 0.98, 0.6);
            var (variance, slope, away) = (1 + Math.Sin(x) / 2, Math.Cos(x) / 2, x - 1);
            var score = -away / (0.98 * 0.98);
            Expect.Close(Fresh().PosteriorDrift(x, q, variance, slope), right, Tolerance.Float64, Drift,
                what: $"g at x = {x}", suspects: new()
            {
                { "g without its score", right - 0.5 * variance * score },
                { "g with σ²·∂ln q/∂x, without the ½", right + 0.5 * variance * score },
                { "g with the other sign of the score", right - variance * score },
                { "g with σ in the place of σ²", right + 0.5 * (Math.Sqrt(variance) - variance) * score },
                { "g without ½·∂σ²/∂x", right - 0.5 * slope },
                { "g with ∂σ²/∂x, without the ½", right + 0.5 * slope },
                { "g without ∂α/∂t", right - 1 },
                { "g without (∂β/∂t)·(x − α)/β", right - 0.6 * away / 0.98 },
            });
        }
    }

    [Test, Hidden, Points(0.5), Cites(Sheet)]
    [Covers(LawFamily.Structure)]
    [States("with the marginals of the true posterior the ELBO is ln p(y), with others it is less, as known",
        Within = "relative 1e-9: the judge's quadrature over noise and time of your equations")]
    public void The_bound_is_tight_for_the_true_posterior()
    {
        foreach (var known in KnownSdes.All)
        {
            var terms = TimeNodes.Mean((t, epsilon) => TermsOf(known, t, epsilon));
            Expect.Close(Subject.Elbo(terms[0], terms[1], terms[2]), known.Elbo, Tolerance.Float64.Times(10, "quadrature"), Bound,
                $"No ELBO exceeds ln p(y) = {known.LogDensity:G8}.", what: $"the ELBO of {known.Name}");
        }
    }
}
