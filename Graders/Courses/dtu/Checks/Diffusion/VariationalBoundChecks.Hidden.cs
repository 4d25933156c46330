using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class VariationalBoundChecks
{
    /// <summary>Values of golden/diffusion/theory.py: Gauss–Hermite quadrature of line 17 with 8 nodes in each noise.</summary>
    [Test, Hidden, Points(0.5)]
    [Cites("Ho et al. 2020, eq. (3) and (5)")]
    [States("the terms on a chain with T = 3, and their sum 1.06123 > −ln p_θ(x_0) = 0.97526",
        Within = "relative 1e-10: values of an independent quadrature")]
    public void The_terms_on_a_chain_of_three_steps_agree_with_numerical_integration()
    {
        var chain = new GaussianChain([0.1, 0.2, 0.3], [0.9, 0.8, 0.7], [0.05, -0.1, 0.2], [0.1, 0.2, 0.25]);
        Expect.Close(Subject.Line22(chain, 0.7), Golden("diffusion/theory.txt").Rows("L_T", "L_0", "L_1", "L_2"),
            Tolerance.Float64, Terms, Order, what: "the terms L_T, L_0, L_1, L_2");
    }
}
