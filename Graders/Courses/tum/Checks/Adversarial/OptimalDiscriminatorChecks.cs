using Grader.Contracts.Adversarial;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Adversarial;

/// <summary>Problem 3b: the optimal discriminator.</summary>
[Exempts(LawFamily.Size, "a call has two numbers")]
public sealed class OptimalDiscriminatorChecks(HandIn handIn) : ContractChecks<IOptimalDiscriminator>(handIn)
{
    private const string Maximiser = "D* maximises ½·p·ln D + ½·q·ln(1 − D)";

    /// <summary>1 − q/(p + q) is right, too, and has the rounding of 1.</summary>
    private static readonly Tolerance Share = new(1e-10, 1e-15, "rounding of double precision");

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 3b; Goodfellow et al. 2014, proposition 1")]
    [States("½ for p = q, and ¾ for p = 0.3, q = 0.1", Within = "relative 1e-10: a closed form in double precision")]
    public void The_discriminator_is_right_by_hand()
    {
        Expect.Close(Subject.Best(0.3, 0.1), 0.75, Tolerance.Float64, Maximiser, what: "D* for p = 0.3, q = 0.1",
            suspects: new Suspects { { "q/(p + q)", 0.25 }, { "the ratio p/q", 3 }, { "½, which is right for p = q only", 0.5 } });
        Expect.Close(Subject.Best(2, 2), 0.5, Tolerance.Float64, Maximiser, what: "D* for p = q = 2");
    }

    [Test, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 3b; Goodfellow et al. 2014, proposition 1")]
    [States("0 where p = 0, and 1 where q = 0", Within = "relative 1e-10: a closed form in double precision")]
    public void What_only_one_distribution_contains_is_recognised_with_certainty()
    {
        Expect.Close(Subject.Best(0, 0.7), 0, Tolerance.Float64, Maximiser, "What the data do not contain is generated.",
            what: "D* for p = 0, q = 0.7");
        Expect.Close(Subject.Best(0.7, 0), 1, Tolerance.Float64, Maximiser, "What is not generated belongs to the data.",
            what: "D* for p = 0.7, q = 0");
    }

    [Test, Points(2)]
    [Cites("TUM CIT4230003, endterm 2023, problem 3b; Goodfellow et al. 2014, proposition 1")]
    [States(Maximiser, Within = "an objective not below that of any other D: 1e-12 for rounding")]
    public void No_other_discriminator_has_a_larger_objective() =>
        Law.Holds(Seed, RandomInputs.Numbers("p(x)", 0.01, 2).And(RandomInputs.Numbers("q(x)", 0.01, 2))
            .And(RandomInputs.Numbers("another D(x)", 0.001, 0.999)), input =>
            {
                var (p, q, other) = input;
                var best = Fresh().Best(p, q);
                Expect.Between(best, 1e-6, 1 - 1e-6, "0 < D* < 1 where p and q are positive", what: "D*");
                foreach (var rival in new[] { other, best * 0.999, 1 - (1 - best) * 0.999 })
                {
                    Expect.AtLeast(Objective(p, q, best) - Objective(p, q, rival), -1e-12, Maximiser,
                        what: $"the objective at D*, less that at {rival:G4}");
                }
            });

    [Test, Points(1)]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [Cites("TUM CIT4230003, endterm 2023, problem 3b; Goodfellow et al. 2014, proposition 1")]
    [States("the derivative of the objective vanishes: p·(1 − D*) = q·D*, for densities of every magnitude",
        Within = "relative 1e-10: a closed form in double precision")]
    public void Slope_of_the_objective_vanishes_at_the_optimum() =>
        Law.Holds(Seed, RandomInputs.Scales("p(x)").And(RandomInputs.Scales("q(x)")), input =>
        {
            var (p, q) = input;
            Expect.Close(Fresh().Best(p, q), p / (p + q), Share, Maximiser, what: "D*");
        });

    private static double Objective(double p, double q, double d) => 0.5 * p * Math.Log(d) + 0.5 * q * Math.Log(1 - d);
}
