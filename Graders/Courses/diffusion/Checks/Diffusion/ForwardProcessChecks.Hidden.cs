using Grader.Checks.Diffusion.Oracles;
using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class ForwardProcessChecks
{
    /// <remarks>golden/diffusion/q-sample.csv.</remarks>
    [Test, Hidden, Points(1)]
    [Needs(nameof(Jump_reads_the_step_of_each_row), nameof(Jump_scales_the_data_by_the_root_of_alpha_bar),
        nameof(Jump_scales_the_noise_by_the_root_of_one_minus_alpha_bar))]
    [Cites("Ho et al. 2020, eq. (4)")]
    [States("x_t of the linear schedule with T = 250", Within = "rounding of single precision")]
    public void Jump_agrees_with_known_values_of_a_long_schedule()
    {
        var schedule = ScheduleValues.Linear(1e-4, 0.02, 250).ToSchedule();
        var xt = Subject.Jump(Rows(3, 0.3, -1.2), tensor(new long[] { 1, 125, 250 }), Rows(3, 0.5, 2), schedule).Numbers([3, 2], "x_t");
        Expect.Close(xt, Golden("diffusion/q-sample.csv").Rows("1", "125", "250"),
            Tolerance.Float32 with { Absolute = 2e-6 }, JumpLaw,
            what: "x_t at t = 1, 125, 250");
    }
}
