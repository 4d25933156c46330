using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static Grader.Checks.VariationalInference.Oracles.StandardNormal;

namespace Grader.Checks.VariationalInference;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class LogNormalPosteriorChecks
{
    /// <summary>Values of golden/variational-inference/log_normal.py: integrals of the normal density.</summary>
    [Test, Hidden, Points(2)]
    [Covers(LawFamily.Magnitude)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2d")]
    [States(Support, Within = "absolute 1e-9: two series for Φ")]
    public void The_mass_outside_the_support_is_that_of_the_negative_numbers()
    {
        Expect.Close(Subject.MassOutsideSupport(2, 1, Phi), Known("P(N(2, 1^2) <= 0)"), Series, Support,
            what: "the mass for μ = 2, σ = 1",
            suspects: new Suspects { { "the mass inside the support", Phi(2) } });
        Expect.Close(Subject.MassOutsideSupport(0.5, 0.8, Phi), Known("P(N(0.5, 0.8^2) <= 0)"), Series, Support,
            what: "the mass for μ = 0.5, σ = 0.8",
            suspects: new Suspects
            {
                { "the mass for σ = 1", Phi(-0.5) },
                { "the mass with the variance in the place of the standard deviation", Phi(-0.5 / 0.64) },
            });
        Law.Holds(Seed, Parameters,
            q => Expect.Close(Subject.MassOutsideSupport(q.Mu, q.Sigma, Phi), 1 - Phi(q.Mu / q.Sigma), Series, Support,
                what: "the mass"));
    }

    /// <summary>Values of golden/variational-inference/log_normal.py: quadrature of the two densities.</summary>
    [Test, Hidden, Points(2)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2d")]
    [States(Divergence, Within = "relative 1e-10: values of an independent quadrature")]
    public void The_divergence_agrees_with_numerical_integration()
    {
        Expect.Close(Subject.Divergence(0.5, 0.8, 0, 1), Known("KL(LN(0.5, 0.8) || LN(0, 1))"), Tolerance.Float64, Divergence,
            what: "KL(LN(0.5, 0.8) ‖ LN(0, 1))");
        Expect.Close(Subject.Divergence(-1, 2, 0, 1), Known("KL(LN(-1, 2) || LN(0, 1))"), Tolerance.Float64, Divergence,
            what: "KL(LN(−1, 2) ‖ LN(0, 1))");
        Expect.Close(Subject.Divergence(0.3, 0.4, -0.2, 1.5), Known("KL(LN(0.3, 0.4) || LN(-0.2, 1.5))"), Tolerance.Float64, Divergence,
            what: "KL(LN(0.3, 0.4) ‖ LN(−0.2, 1.5))");
    }

    private double Known(string label) => Golden("variational-inference/log-normal.txt").Value(label);
}
