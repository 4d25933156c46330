using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;
using static Grader.Checks.VariationalInference.Oracles.StandardNormal;

namespace Grader.Checks.VariationalInference;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class StandardLogNormalChecks
{
    /// <summary>Values of golden/variational-inference/log_normal.py: the integral of the density.</summary>
    [Test, Hidden, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2a")]
    [States(Target, Within = "absolute 1e-9: two series for Φ")]
    public void The_target_distribution_function_is_right_by_hand()
    {
        Expect.Close(Subject.TargetCdf(1, Phi), 0.5, Series, Target, "The median of ln z is 0.", what: "Q_{0,1}(1)",
            suspects: new Suspects
            {
                { "Φ(a), without the logarithm", Phi(1) },
                { "the density", Math.Exp(-0.5) / Math.Sqrt(2 * Math.PI) },
            });
        Expect.Close(Subject.TargetCdf(2, Phi), Known("Q_0,1(2)"), Series, Target, what: "Q_{0,1}(2)",
            suspects: new Suspects { { "a logarithm to base 10", Phi(Math.Log10(2)) } });
        Expect.Close(Subject.TargetCdf(0.25, Phi), Known("Q_0,1(0.25)"), Series, Target, what: "Q_{0,1}(0.25)");
    }

    /// <summary>Values of golden/variational-inference/log_normal.py: equal distribution functions by root finding.</summary>
    [Test, Hidden, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2a")]
    [States(Match, Within = "relative 1e-10: values of an independent root finder")]
    public void The_transform_is_right_by_hand()
    {
        var suspects = new Suspects
        {
            { "10^ε", Math.Pow(10, -0.7) }, { "ε², which follows a χ² distribution", 0.49 }, { "e^{ε²/2}", Math.Exp(0.245) },
            { "e^{ε/√2}", Math.Exp(-0.7 / Math.Sqrt(2)) }, { "ln|ε|", Math.Log(0.7) },
        };
        Expect.Close(Increasing(-0.7), Known("T(-0.7)"), Tolerance.Float64, Match, suspects: suspects,
            what: "T(−0.7) (T(−ε) where T decreases)");
        Expect.Close(Increasing(0.3), Known("T(0.3)"), Tolerance.Float64, Match, what: "T(0.3) (T(−ε) where T decreases)");
        Expect.Close(Increasing(1.9), Known("T(1.9)"), Tolerance.Float64, Match, what: "T(1.9) (T(−ε) where T decreases)");
    }

    private double Known(string label) => Golden("variational-inference/log-normal.txt").Value(label);
}
