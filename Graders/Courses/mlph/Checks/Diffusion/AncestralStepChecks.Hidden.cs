using Grader.Checks.Diffusion.Oracles;
using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class AncestralStepChecks
{
    /// <remarks>golden/diffusion/steps.csv.</remarks>
    [Test, Hidden, Points(1)]
    [Needs(nameof(State_has_its_weight), nameof(Predicted_noise_has_its_weight), nameof(Noise_has_the_posterior_variance),
        nameof(Last_step_adds_no_noise))]
    [Cites("Heidelberg MLPH: T = 250, β from 1e-4 to 0.02")]
    [States("x_{t−1} of the sheet's schedule at t = 1, 125, 250", Within = "1e-3: 1 − ᾱ_1 = 1e-4 has few digits in single precision")]
    public void Steps_of_the_sheets_schedule_agree_with_known_values()
    {
        var probe = new StepProbe(Subject.Step, ScheduleValues.Linear(1e-4, 0.02, 250), 1, 2);
        double[] Of(int t) =>
            probe.At(t, index => index == 0 ? 0.8 : -0.4, index => index == 0 ? 0.25 : -1.1, index => index == 0 ? -0.6 : 0.9);
        double[] Known(string t) => Golden("diffusion/steps.csv").Row(t, "beta tilde");
        Expect.Close([.. Of(1), .. Of(125), .. Of(250)], [.. Known("1"), .. Known("125"), .. Known("250")],
            StepProbe.Measured, Law11,
            what: "x_{t−1} at t = 1, 125, 250");
    }
}
