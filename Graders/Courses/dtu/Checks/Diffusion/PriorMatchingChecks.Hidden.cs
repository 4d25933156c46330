using Grader.Judging;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class PriorMatchingChecks
{
    /// <summary>Values of golden/diffusion/theory.py: integrals by mpmath, with 50 digits.</summary>
    [Test, Hidden, Points(0.5)]
    [Cites("Ho et al. 2020, section 4: β from 1e-4 to 0.02")]
    [States("KL of the linear schedule for T = 1000, 250, 100, 50",
        Within = "relative 1e-10: values of an independent numerical integration")]
    public void The_divergence_of_the_usual_schedules_agrees_with_numerical_integration()
    {
        Compare(4.035829765375683e-5, [1], 2.017955603588201e-5);
        Compare(0.07970254434466752, [1], 0.04152916991582401);
        Compare(0.3635632480554919, [1], 0.2259351172151443);
        Compare(0.6029515973297149, [1], 0.4618485423214382);
        Compare(0.3, [0.5, -1.5, 2], 1.060012415908099);
    }
}
