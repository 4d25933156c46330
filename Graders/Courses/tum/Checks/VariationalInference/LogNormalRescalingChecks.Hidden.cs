using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;
using static Grader.Checks.VariationalInference.Oracles.StandardNormal;

namespace Grader.Checks.VariationalInference;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class LogNormalRescalingChecks
{
    /// <summary>Values of golden/variational-inference/log_normal.py: the integral of the density.</summary>
    [Test, Hidden, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2b")]
    [States(Target, Within = "absolute 1e-9: two series for Φ")]
    public void The_target_distribution_function_is_right_by_hand()
    {
        Expect.Close(Subject.TargetCdf(Math.E, 1, 2, Phi), 0.5, Series, Target, "The median of ln M(z) is μ.", what: "Q_{1,2}(e)");
        Expect.Close(Subject.TargetCdf(0.25, 0.5, 0.8, Phi), Known("Q_0.5,0.8(0.25)"), Series, Target, what: "Q_{0.5,0.8}(0.25)",
            suspects: new Suspects
            {
                { "the variance in the place of the standard deviation", Phi((Math.Log(0.25) - 0.5) / 0.64) },
                { "Φ without the logarithm", Phi((0.25 - 0.5) / 0.8) },
            });
        Expect.Close(Subject.TargetCdf(3, -0.4, 1.5, Phi), Known("Q_-0.4,1.5(3)"), Series, Target, what: "Q_{−0.4,1.5}(3)");
    }

    /// <summary>Values of golden/variational-inference/log_normal.py: equal distribution functions by root finding.</summary>
    [Test, Hidden, Points(2)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2b")]
    [States(Match, Within = "relative 1e-10: values of an independent root finder")]
    public void The_transform_is_right_by_hand()
    {
        var suspects = new Suspects
        {
            { "σ·z + μ, which is right for a normal variable", 0.8 * 2.5 + 0.5 }, { "σ·z + e^μ", 0.8 * 2.5 + Math.Exp(0.5) },
            { "z^{σ²}·e^μ", Math.Pow(2.5, 0.64) * Math.Exp(0.5) },
            { "e^μ·z/σ", Math.Exp(0.5) * 2.5 / 0.8 }, { "z^{1/σ}·e^μ", Math.Pow(2.5, 1.25) * Math.Exp(0.5) },
            { "z^σ + μ", Math.Pow(2.5, 0.8) + 0.5 },
        };
        Expect.Close(Increasing(2.5, 0.5, 0.8), Known("M(2.5; 0.5, 0.8)"), Tolerance.Float64, Match, suspects: suspects,
            what: "M(2.5) for μ = 0.5, σ = 0.8 (M(1/z) where M decreases)");
        Expect.Close(Increasing(0.3, -0.4, 1.5), Known("M(0.3; -0.4, 1.5)"), Tolerance.Float64, Match,
            what: "M(0.3) for μ = −0.4, σ = 1.5 (M(1/z) where M decreases)");
        if (Decreasing(0.5, 0.8))
            Note("This M decreases. Its distribution is right; with the increasing one the composition of problem 2c increases in ε.");
    }

    private double Known(string label) => Golden("variational-inference/log-normal.txt").Value(label);
}
