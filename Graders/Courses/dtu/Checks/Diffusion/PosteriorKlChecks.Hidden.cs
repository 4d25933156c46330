using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class PosteriorKlChecks
{
    /// <summary>Values of golden/diffusion/theory.py: integrals by mpmath, with 50 digits.</summary>
    [Test, Hidden, Points(0.5)]
    [Cites("Ho et al. 2020, section 4: β from 1e-4 to 0.02, T = 1000, σ_t² = β_t")]
    [States("C at t = 2, 10, 100 of the linear schedule, and one KL",
        Within = "relative 1e-10, absolute 1e-12: values of an independent numerical integration")]
    public void The_constants_of_the_usual_schedule_agree_with_numerical_integration()
    {
        Expect.Close(Subject.Constant(5.453187661302605e-5, 0.0001199199199199199, 2), 0.2427745290926049, Tolerance.Float64, ConstantPart,
            what: "C at t = 2");
        Expect.Close(Subject.Constant(0.0002381820278234474, 0.0002792792792792793, 2), 0.01202240345612931, Tolerance.Float64,
            ConstantPart, what: "C at t = 10");
        Expect.Close(Subject.Constant(0.002034596259490786, 0.002072072072072072, 2), 0.0001655536561123404, Tolerance.Float64,
            ConstantPart, what: "C at t = 100");
        Expect.Close(Subject.Kl([0.3, -1.2], 0.04, [0.25, -1], 0.05), 0.4481435513142098, Tolerance.Float64, Divergence, what: "KL");
    }
}
