using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1b: a line of latents, each brought back to data with noise of its own.</summary>
[Exempts(LawFamily.Rows, "the 500 latents are one fixed batch")]
[Exempts(LawFamily.Gradient, "samples are drawn after the training; nothing is trained through the loop")]
public sealed class IndependentInterpolationChecks(HandIn handIn) : ContractChecks<IIndependentInterpolation>(handIn)
{
    private const int Count = 500;
    private const int Steps = 5;

    private static readonly double[] Line = ConnectedPath.Line((-1, 2), (-1, -2), Count);

    [Test, Points(2), Cites("Heidelberg MLPH, exercise 1b: 500 latents from (−1, 2) to (−1, −2)")]
    [Covers(LawFamily.Precision)]
    [States("latent i is (−1, 2 − 4·i/499), i = 0, …, 499", Within = "rounding of single precision")]
    public void Latents_run_evenly_from_end_to_end()
    {
        var found = Subject.Latents();
        Expect.Real(found, "500 points in the plane", what: "the latents");
        Expect.Close(found.Numbers([Count, 2], "the latents"), Line, Tolerance.Float32, "latent i is (−1, 2 − 4·i/499)",
            what: "the latents", suspects: new()
            {
                { "the line with its ends exchanged", ConnectedPath.Line((-1, -2), (-1, 2), Count) },
                { "a line that ends one step before (−1, −2)", ConnectedPath.Line((-1, 2), (-1, -2), Count + 1)[..^2] },
                { "x and y exchanged", ConnectedPath.Line((2, -1), (-2, -1), Count) },
                { "the line of exercise 1e", ConnectedPath.Line((-2, 0), (2, 0), Count) },
            });
    }

    [Test, Points(2), Cites("Heidelberg MLPH, exercise 1b; Ho et al. 2020, algorithm 2")]
    [States("T calls of the step, for t = T, …, 1 and all latents at once; the first gets the latents",
        Within = "exactly for t, rounding of single precision for the latents")]
    public void Latents_are_taken_through_all_steps()
    {
        var steps = new AffineSteps();
        Subject.Interpolate(steps.All, Steps);
        steps.ExpectLoop(steps.Calls, Latents(), Steps);
    }

    [Test, Points(3), Cites("Heidelberg MLPH, exercise 1b: independent noise")]
    [States("every call is one of the step with independent noise")]
    public void Every_sample_gets_noise_of_its_own()
    {
        var steps = new AffineSteps();
        Subject.Interpolate(steps.All, Steps);
        Expect.AtLeast(steps.Calls.Count, 1, "p_sample, applied to each latent", what: "the number of calls of a step");
        foreach (var (slope, name) in new[] { (AffineSteps.SharedSlope, "the noise shared"), (AffineSteps.DdimSlope, "DDIM") })
        {
            Expect.Equal(steps.Calls.Count(call => call.Sampler == slope), 0, "p_sample, applied to each latent",
                $"It looks like {name}.", $"the number of calls of the step with {name}");
        }
    }

    [Test, Points(2), Cites("Heidelberg MLPH, exercise 1b; Ho et al. 2020, algorithm 2")]
    [Covers(LawFamily.Size, LawFamily.Magnitude)]
    [States("each call gets what the one before returned, and the samples are what the last returned, in the latents' order, for every T",
        Within = "rounding of single precision")]
    public void Samples_are_what_the_last_step_returned()
    {
        foreach (var (stepCount, size) in AffineSteps.Runs)
        {
            var steps = new AffineSteps(size);
            var samples = Subject.Interpolate(steps.All, stepCount);
            var sampler = steps.Calls is [.., var last] ? last.Sampler : AffineSteps.IndependentSlope;
            steps.ExpectChain(sampler, samples, $"the samples for T = {stepCount}");
        }
    }

    [Test, Points(1), Needs(nameof(Every_sample_gets_noise_of_its_own)), Cites("Heidelberg MLPH, exercise 1b: plot of the connected path")]
    [States("with the best possible predictor of the V, the connected path is longer than 200: the latents' order is lost",
        Within = "a quarter of the expected length of about 800")]
    public void Neighbours_end_far_from_each_other()
    {
        var (set, schedule) = (new LetterV(), ScheduleValues.Linear(1e-4, 0.02, 50));
        var samples = Subject.Interpolate(new ExactSteps(set, schedule, Seed).All, schedule.StepCount).Numbers([Count, 2], "the samples");
        Show(ConnectedPath.Drawn("Line of latents with independent noise", set, ("best possible predictor, T = 50", samples)));
        Expect.AtLeast(new ConnectedPath(samples).Length, 200, "independent noise decouples neighbours", what: "the length of the path");
    }

    /// <summary>The hand-in's own latents, so that a wrong line costs once.</summary>
    private double[] Latents() => Numbers(Subject.Latents());

    private static double[] Numbers(Tensor points)
    {
        const string Because = "points in the plane, one in each row";
        Expect.True(points.dim() == 2 && points.shape[0] > 1, Because, what: "the points to have two axes");
        return points.Numbers([points.shape[0], 2], "the points");
    }
}
