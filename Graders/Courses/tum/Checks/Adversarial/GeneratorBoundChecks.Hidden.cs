using Grader.Judging;
using NUnit.Framework;
using static Grader.Checks.Adversarial.Oracles.Divergences;

namespace Grader.Checks.Adversarial;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class GeneratorBoundChecks
{
    /// <summary>Values of golden/adversarial/divergences.py: sums and quadrature in 30 digits.</summary>
    [Test, Hidden, Points(1)]
    [Cites(Cited)]
    [States("L(G, D*) = JSD(p ‖ q) − ln 2",
        Within = "relative 1e-10: values of an independent computation; 1e-8 for densities on a grid")]
    public void The_divergence_agrees_with_sums_and_integrals_computed_elsewhere()
    {
        var golden = Golden("adversarial/divergences.txt").Under("tum.3b: Jensen-Shannon");
        ExpectDivergence([0.2, 0.8], [0.7, 0.3], golden.Value("Bernoulli 0.2 / 0.7"), "Bernoulli distributions 0.2 and 0.7");
        ExpectDivergence([0.1, 0.4, 0.5], [0.3, 0.3, 0.4], golden.Value("(0.1, 0.4, 0.5) / (0.3, 0.3, 0.4)"),
            "(0.1, 0.4, 0.5) and (0.3, 0.3, 0.4)");
        ExpectDivergence(OnGrid(0, 1), OnGrid(1, 1), golden.Value("N(0, 1) / N(1, 1)"), "N(0, 1) and N(1, 1) on a grid");
        ExpectDivergence(OnGrid(0, 1), OnGrid(0, 2), golden.Value("N(0, 1) / N(0, 2^2)"), "N(0, 1) and N(0, 2²) on a grid");
    }
}
