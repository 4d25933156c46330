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
        var golden = Golden("diffusion/theory.txt");
        foreach (var steps in new[] { 1000, 250, 100, 50 })
            Compare(golden.Value($"linear T={steps}, alpha_bar_T"), [1], golden.Value($"linear T={steps}, x_0=(1)"));

        Compare(0.3, [0.5, -1.5, 2], golden.Value("alpha_bar=0.3, x_0=(0.5,-1.5,2)"));
    }
}
