using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class QuadraticScheduleChecks
{
    /// <remarks>golden/diffusion/curved-schedules.csv.</remarks>
    [Test, Hidden, Points(1), Needs(nameof(Root_of_beta_is_linear_with_both_ends), nameof(Alpha_and_alpha_bar_follow_from_beta))]
    [Cites("Heidelberg MLPH: T = 250, β from 1e-4 to 0.02")]
    [States("ᾱ_T = 0.16420099 for the sheet's T = 250", Within = "rounding of single precision over T factors")]
    public void Alpha_bar_of_the_sheets_schedule_ends_where_it_should() =>
        Expect.Close(Subject.Create(1e-4, 0.02, 250).AlphaBar.Numbers([250], "ᾱ")[^1],
            Golden("diffusion/curved-schedules.csv").Row("quadratic", "250")[3], Tolerance.Float32.Over(250),
            "ᾱ_T = ∏ α_t", what: "ᾱ_T for T = 250");
}
