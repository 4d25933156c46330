using Grader.Checks.Diffusion.Oracles;
using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class InterpolationComparisonChecks
{
    /// <remarks>golden/diffusion/v-lines.csv.</remarks>
    [Test, Hidden, Points(1), Needs(nameof(Each_sampler_decodes_the_latents), nameof(Every_path_is_measured_likewise))]
    [Cites("Heidelberg MLPH, exercise 1e: is it as expected?")]
    [States("with the best possible predictor of the V and T = 50, DDIM makes a path of length 3.7064 that jumps by 0.61528 between points "
        + "249 and 250, from one arm to the other", Within = "5e-3: rounding of single precision over 50 steps")]
    public void Path_of_ddim_jumps_between_the_arms()
    {
        var (set, schedule) = (new LetterV(), ScheduleValues.Linear(1e-4, 0.02, 50));
        var found = Subject.Compare(new ExactSteps(set, schedule, Seed).All, schedule.StepCount);
        double[] Points(TorchSharp.torch.Tensor samples) => samples.Numbers([Count, 2], "the samples");
        Show(ConnectedPath.Drawn("Line of latents by three samplers, best possible predictor, T = 50", set,
            ("independent noise", Points(found.IndependentNoise)), ("shared noise", Points(found.SharedNoise)),
            ("DDIM", Points(found.Ddim))));
        var measured = Subject.Measure(found.Ddim);
        Expect.Close([measured.Length, measured.LargestJump], Golden("diffusion/v-lines.csv").Row("e", "50")[..2],
            new(5e-3, 0, "rounding of single precision over 50 steps"),
            "a smooth map of a line between two arms", what: "length and largest jump of the path");
        Expect.Equal(measured.JumpAfter, 249, "the line crosses the axis of the V between points 249 and 250",
            what: "the point before the jump");
    }
}
