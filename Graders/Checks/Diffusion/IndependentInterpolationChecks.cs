using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1b: a line of latents, each brought back to data with noise of its own.</summary>
public sealed class IndependentInterpolationChecks(HandIn handIn) : ContractChecks<IIndependentInterpolation>(handIn)
{
    private const int Count = 500;
    private const int Steps = 5;

    private static readonly double[] Line = ConnectedPath.Line((-1, 2), (-1, -2), Count);

    [Test, Points(2), Cites("Heidelberg MLPH, exercise 1b: 500 latents from (−1, 2) to (−1, −2)")]
    [States("latent i is (−1, 2 − 4·i/499), i = 0, …, 499", Within = "rounding of single precision")]
    [KnownMistakes("499 or 501 latents", "ends exchanged", "an end left out", "the line of 1e")]
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

    [Test, Points(2), Needs(nameof(Latents_run_evenly_from_end_to_end)), Cites("Heidelberg MLPH, exercise 1b; Ho et al. 2020, algorithm 2")]
    [States("T calls of the step, for t = T, …, 1 and all latents at once; the first gets the latents",
        Within = "exactly for t, rounding of single precision for the latents")]
    [KnownMistakes("a loop that ends at t = 2", "a loop that counts from T − 1 to 0",
        "the ends alone taken to data, and the rest interpolated there")]
    public void Latents_are_taken_through_all_steps()
    {
        var steps = new AffineSteps();
        Subject.Interpolate(steps.All, Steps);
        steps.ExpectLoop(steps.Calls, Line, Steps);
    }

    [Test, Points(3), Needs(nameof(Latents_are_taken_through_all_steps)), Cites("Heidelberg MLPH, exercise 1b: independent noise")]
    [States("the result is what the step with independent noise makes of the latents", Within = "rounding of single precision")]
    [KnownMistakes("the noise shared, which is exercise 1c", "DDIM, which is exercise 1d", "samples in another order than their latents")]
    public void Every_sample_gets_noise_of_its_own()
    {
        var found = Subject.Interpolate(new AffineSteps().All, Steps).Numbers([Count, 2], "the samples");
        Expect.Close(found, AffineSteps.Independent(Line, Steps), Tolerance.Float32.Times(10, "rounding of single precision"),
            "p_sample, applied to each latent", what: "the samples", suspects: new()
            {
                { "the sampler that shares its noise", AffineSteps.Shared(Line, Steps) },
                { "DDIM", AffineSteps.Ddim(Line, Steps) },
                { "the latents, not decoded", Line },
            });
    }

    [Test, Points(1), Needs(nameof(Every_sample_gets_noise_of_its_own)), Cites("Heidelberg MLPH, exercise 1b: plot of the connected path")]
    [States("with the best possible predictor of the V, the connected path is longer than 200: the latents' order is lost",
        Within = "a quarter of the expected length of about 800")]
    [KnownMistakes("anything that the checks above let through")]
    public void Neighbours_end_far_from_each_other()
    {
        var (set, schedule) = (new LetterV(), ScheduleValues.Linear(1e-4, 0.02, 50));
        var samples = Subject.Interpolate(new ExactSteps(set, schedule, Seed).All, schedule.StepCount).Numbers([Count, 2], "the samples");
        Show(ConnectedPath.Drawn("Line of latents with independent noise", set, ("best possible predictor, T = 50", samples)));
        Expect.AtLeast(new ConnectedPath(samples).Length, 200, "independent noise decouples neighbours", what: "the length of the path");
    }
}
