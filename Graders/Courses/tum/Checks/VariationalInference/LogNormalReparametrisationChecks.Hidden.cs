using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.VariationalInference;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class LogNormalReparametrisationChecks
{
    /// <summary>Values of golden/variational-inference/log_normal.py: equal distribution functions by root finding.</summary>
    [Test, Hidden, Points(1)]
    [Cites("TUM CIT4230003, endterm 2023, problem 2c")]
    [States(Composition, Within = "relative 1e-10: values of an independent root finder")]
    public void The_composition_is_right_by_hand()
    {
        Expect.Close(Increasing(1.2, 0.5, 0.8), Known("C(1.2; 0.5, 0.8)"), Tolerance.Float64, Composition,
            what: "C(1.2; 0.5, 0.8) (C(−1.2; 0.5, 0.8) where C decreases)",
            suspects: new Suspects
            {
                { "e^{μ + σ²·ε}", Math.Exp(0.5 + 0.64 * 1.2) }, { "μ + σ·ε, which is normal", 0.5 + 0.8 * 1.2 },
                { "e^μ + σ·ε", Math.Exp(0.5) + 0.8 * 1.2 }, { "e^μ + σ", Math.Exp(0.5) + 0.8 },
            });
        Expect.Close(Increasing(-0.9, -0.4, 1.5), Known("C(-0.9; -0.4, 1.5)"), Tolerance.Float64, Composition,
            what: "C(−0.9; −0.4, 1.5) (C(0.9; −0.4, 1.5) where C decreases)");
    }

    private double Known(string label) => Golden("variational-inference/log-normal.txt").Value(label);
}
