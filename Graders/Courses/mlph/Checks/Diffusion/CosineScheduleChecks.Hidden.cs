using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class CosineScheduleChecks
{
    /// <remarks>golden/diffusion/curved-schedules.csv.</remarks>
    [Test, Hidden, Points(1), Needs(nameof(Every_schedule_follows_the_squared_cosine), nameof(Alpha_and_alpha_bar_follow_from_beta))]
    [Cites("Heidelberg MLPH: T = 250")]
    [States("β_1 = 1.942688e-4, ᾱ_{T/2} = 0.49384360 and the mean of ᾱ 0.49407756 for T = 250",
        Within = "rounding of single precision over T factors")]
    public void Known_values_of_the_sheets_length_are_met()
    {
        var schedule = Subject.Create(250);
        var alphaBar = schedule.AlphaBar.Numbers([250], "ᾱ");
        var known = Golden("diffusion/curved-schedules.csv").Row("cosine", "250"); // β_1, β_T, ᾱ_{T/2}, ᾱ_T, mean of ᾱ
        Expect.Close([schedule.Beta.Numbers([250], "β")[0], alphaBar[124], alphaBar.Average()],
            [known[0], known[2], known[4]],
            new(1e-4, 1e-6, "rounding of single precision over 250 factors"), Cosine, what: "β_1, ᾱ_125 and the mean of ᾱ");
    }
}
