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
        var golden = Golden("diffusion/theory.txt");
        foreach (var t in new[] { 2, 10, 100 })
        {
            double Of(string part) => golden.Value($"linear T=1000, t={t}: {part}");
            Expect.Close(Subject.Constant(Of("beta_tilde"), Of("sigma^2 = beta"), 2), Of("C"), Tolerance.Float64, ConstantPart,
                what: $"C at t = {t}");
        }

        Expect.Close(Subject.Kl([0.3, -1.2], 0.04, [0.25, -1], 0.05), golden.Value("mu_tilde=(0.3,-1.2), 0.04, mu_theta=(0.25,-1), 0.05"),
            Tolerance.Float64, Divergence, what: "KL");
    }
}
