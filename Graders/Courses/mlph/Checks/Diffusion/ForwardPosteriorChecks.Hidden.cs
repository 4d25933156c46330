using Grader.Checks.Diffusion.Oracles;
using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class ForwardPosteriorChecks
{
    /// <remarks>golden/diffusion/posterior.csv.</remarks>
    [Test, Hidden, Points(1), Needs(nameof(Mean_weighs_the_state)), Cites("Ho et al. 2020, eq. (7); errata of the sheet")]
    [States("the weight of x_t for T = 1000 at t = 500 and 1000: 0.99410667 and 0.98994868, not 0.28009167 and 0.00635281",
        Within = "1e-4: single precision")]
    public void Weight_of_the_state_agrees_with_known_values_of_a_long_schedule()
    {
        var schedule = ScheduleValues.Linear(1e-4, 0.02, 1000);
        double Known(string t) => Golden("diffusion/posterior.csv").Row(t)[0];
        Expect.Close([Mean(0, 1, 500, schedule), Mean(0, 1, 1000, schedule)], [Known("500"), Known("1000")],
            new(1e-4, 0, "single precision"),
            MeanLaw, what: "the weight of x_t at t = 500 and 1000");
    }
}
