using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class LinearScheduleChecks
{
    /// <remarks>golden/diffusion/schedules.csv.</remarks>
    [Test, Hidden, Points(1), Cites("Ho et al. 2020, section 4: T = 1000, β from 1e-4 to 0.02")]
    [Needs(nameof(Beta_of_three_steps_is_linear_with_both_ends), nameof(Alpha_is_one_minus_beta),
        nameof(Alpha_bar_is_the_running_product_of_alpha))]
    [States("ᾱ_T of the published schedule", Within = "rounding of single precision over T factors")]
    public void Alpha_bar_of_the_published_schedule_ends_where_it_should()
    {
        foreach (var steps in new[] { 1000, 250, 100, 50 })
        {
            var last = Golden("diffusion/schedules.csv").Row($"{steps}")[0];
            var alphaBar = Subject.Create(1e-4, 0.02, steps).AlphaBar.Numbers([steps], "ᾱ");
            Expect.Close(alphaBar[^1], last, Tolerance.Float32.Over(steps).ForMagnitude(last), Product, what: $"ᾱ_T for T = {steps}");
        }
    }
}
