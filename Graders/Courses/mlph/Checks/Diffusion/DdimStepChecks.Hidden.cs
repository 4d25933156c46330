using Grader.Checks.Diffusion.Oracles;
using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class DdimStepChecks
{
    /// <remarks>golden/diffusion/steps.csv.</remarks>
    [Test, Hidden, Points(1), Needs(nameof(Direction_points_along_the_predicted_noise), nameof(Last_step_returns_the_predicted_data))]
    [Cites("Heidelberg MLPH: T = 250, β from 1e-4 to 0.02")]
    [States("x_{t−1} of the sheet's schedule at t = 1, 125, 250 for η = 0",
        Within = "1e-3: 1 − ᾱ_1 = 1e-4 has few digits in single precision")]
    public void Steps_of_the_sheets_schedule_agree_with_known_values()
    {
        var probe = new StepProbe(At(0), ScheduleValues.Linear(1e-4, 0.02, 250), 1, 2);
        double[] Of(int t) => probe.At(t, index => index == 0 ? 0.8 : -0.4, index => index == 0 ? 0.25 : -1.1);
        double[] Known(string t) => Golden("diffusion/steps.csv").Row(t, "ddim");
        Expect.Close([.. Of(1), .. Of(125), .. Of(250)], [.. Known("1"), .. Known("125"), .. Known("250")],
            StepProbe.Measured, Law12,
            what: "x_{t−1} at t = 1, 125, 250");
    }

    /// <remarks>golden/diffusion/ddim.csv: T steps of an affine map each, composed.</remarks>
    [Test, Hidden, Points(0.5), Needs(nameof(Steps_of_the_sheets_schedule_agree_with_known_values))]
    [Cites("Song et al. 2020, section 4.1; exact ε* of N(1, ¼)")]
    [States("250 steps with the best possible predictor of N(1, ¼): x_0 = 0.51271296·x_T + 0.85525273",
        Within = "1e-3: rounding of single precision over 250 steps")]
    public void Gaussian_data_are_reached_by_a_known_affine_map()
    {
        var schedule = ScheduleValues.Linear(1e-4, 0.02, 250);
        double[] latents = [-1.5, 0, 2, 0.5];
        var x = latents;
        for (var t = schedule.StepCount; t >= 1; t--)
        {
            var (now, alphaBar) = (x, schedule.AlphaBar(t));
            x = new StepProbe(At(0), schedule, 2, 2).At(t, index => now[index],
                index => Math.Sqrt(1 - alphaBar) * (now[index] - Math.Sqrt(alphaBar)) / (0.25 * alphaBar + 1 - alphaBar));
        }

        var affine = Golden("diffusion/ddim.csv").Row("1", "0.25", "250");
        Expect.Close(x, [.. latents.Select(latent => affine[0] * latent + affine[1])], StepProbe.Measured,
            "x_0 is an affine function of x_T for Gaussian data", what: "x_0");
    }

    /// <remarks>golden/diffusion/v-lines.csv.</remarks>
    [Test, Hidden, Points(0.5), Needs(nameof(Steps_of_the_sheets_schedule_agree_with_known_values))]
    [Cites("Heidelberg MLPH, exercise 1d: the line of 1b")]
    [States("with the best possible predictor of the V and T = 50, the line of latents of 1b becomes a path of length 3.58341 whose "
        + "largest jump is 0.0093993", Within = "5e-3: rounding of single precision over 50 steps")]
    public void A_line_of_latents_becomes_a_known_path()
    {
        var samples = StepProbe.Decoded(At(0), new LetterV(), ScheduleValues.Linear(1e-4, 0.02, 50), ConnectedPath.LineOfExercise1b);
        Show(ConnectedPath.Drawn("Line of latents by DDIM", new LetterV(), ("best possible predictor, T = 50", samples)));
        Expect.Close([new ConnectedPath(samples).Length, new ConnectedPath(samples).LargestJump],
            Golden("diffusion/v-lines.csv").Row("b", "50")[..2],
            new(5e-3, 0, "rounding of single precision over 50 steps"),
            "DDIM is a smooth map from latents to samples", what: "length and largest jump of the path");
    }
}
