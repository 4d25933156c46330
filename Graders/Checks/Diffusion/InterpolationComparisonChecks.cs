using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1e: another line of latents, by all three samplers, and how connected the results are.</summary>
public sealed class InterpolationComparisonChecks(HandIn handIn) : ContractChecks<IInterpolationComparison>(handIn)
{
    private const string Measures = "length Σ_i ‖x_{i+1} − x_i‖, largest jump max_i ‖x_{i+1} − x_i‖ after point i";
    private const int Count = 500;
    private const int Steps = 5;

    private static readonly double[] Line = ConnectedPath.Line((-2, 0), (2, 0), Count);

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1e: latents from (−2, 0) to (2, 0)")]
    [States("latent i is (−2 + 4·i/499, 0), i = 0, …, 499", Within = "rounding of single precision")]
    [KnownMistakes("499 or 501 latents", "ends exchanged", "the line of 1b")]
    public void Latents_run_evenly_from_end_to_end()
    {
        var found = Subject.Latents();
        Expect.Real(found, "500 points in the plane", what: "the latents");
        Expect.Close(found.Numbers([Count, 2], "the latents"), Line, Tolerance.Float32, "latent i is (−2 + 4·i/499, 0)",
            what: "the latents", suspects: new()
            {
                { "the line with its ends exchanged", ConnectedPath.Line((2, 0), (-2, 0), Count) },
                { "a line that ends one step before (2, 0)", ConnectedPath.Line((-2, 0), (2, 0), Count + 1)[..^2] },
                { "x and y exchanged", ConnectedPath.Line((0, -2), (0, 2), Count) },
                { "the line of exercise 1b", ConnectedPath.Line((-1, 2), (-1, -2), Count) },
            });
    }

    [Test, Points(3), Needs(nameof(Latents_run_evenly_from_end_to_end)), Cites("Heidelberg MLPH, exercise 1e: with the methods of b to d")]
    [States("each result is what its sampler makes of the latents in the steps T, …, 1", Within = "rounding of single precision")]
    [KnownMistakes("two results exchanged", "one sampler for all", "the second sampler started where the first has ended")]
    public void Each_sampler_decodes_the_latents()
    {
        var found = Subject.Compare(new AffineSteps().All, Steps);
        var right = new[] { AffineSteps.Independent(Line, Steps), AffineSteps.Shared(Line, Steps), AffineSteps.Ddim(Line, Steps) };
        var names = new[] { "independent noise", "shared noise", "DDIM" };
        var results = new[] { found.IndependentNoise, found.SharedNoise, found.Ddim };
        for (var i = 0; i < 3; i++)
        {
            var (next, last) = ((i + 1) % 3, (i + 2) % 3);
            Expect.Close(results[i].Numbers([Count, 2], $"the samples by {names[i]}"), right[i],
                Tolerance.Float32.Times(10, "rounding of single precision"),
                "for t = T, …, 1: x_{t−1} = step(x_t, t)", what: $"the samples by {names[i]}", suspects: new()
                {
                    { $"the samples by {names[next]}", right[next] },
                    { $"the samples by {names[last]}", right[last] },
                    { "the latents, not decoded", Line },
                });
        }
    }

    [Test, Points(2), Cites("Heidelberg MLPH, exercise 1e: where does the path jump?")]
    [States($"{Measures}: the points (0, 0), (3, 4), (3, 5), (15, 10) have 19, 13 and 2", Within = "rounding of single precision")]
    [KnownMistakes("the distance of the ends", "squares without their roots", "|Δx| + |Δy|", "the point that the jump leads to")]
    public void Path_of_four_points_is_measured_right_by_hand() =>
        Compare(Subject.Measure(new double[] { 0, 0, 3, 4, 3, 5, 15, 10 }.ToTensor([4, 2])), 19, 13, 2, new()
        {
            { "squares of the distances", [195, 169] },
            { "|Δx| + |Δy|", [25, 17] },
            { "the distance of the ends", [Math.Sqrt(325), 13] },
            { "the mean distance of neighbours", [19 / 3.0, 13] },
        });

    [Test, Points(1), Needs(nameof(Path_of_four_points_is_measured_right_by_hand)), Cites("Heidelberg MLPH, exercise 1e")]
    [States($"{Measures} for any points in the plane", Within = "rounding of single precision")]
    [KnownMistakes("a measure that fits monotonous paths only")]
    public void Every_path_is_measured_likewise() => Law.Holds(Seed, RandomInputs.Tensors("points", [6, 2]), points =>
    {
        var path = new ConnectedPath(points.Numbers());
        Compare(Subject.Measure(points), path.Length, path.LargestJump, path.LargestJumpAfter, []);
    }, examples: 20);

    /// <remarks>fixtures/golden/diffusion/v-lines.csv.</remarks>
    [Test, Points(2), Needs(nameof(Each_sampler_decodes_the_latents), nameof(Every_path_is_measured_likewise))]
    [Cites("Heidelberg MLPH, exercise 1e: is it as expected?")]
    [States("with the best possible predictor of the V and T = 50, DDIM makes a path of length 3.7064 that jumps by 0.61528 between points "
        + "249 and 250, from one arm to the other", Within = "5e-3: rounding of single precision over 50 steps")]
    [KnownMistakes("anything that the checks above let through")]
    public void Path_of_ddim_jumps_between_the_arms()
    {
        var (set, schedule) = (new LetterV(), ScheduleValues.Linear(1e-4, 0.02, 50));
        var found = Subject.Compare(new ExactSteps(set, schedule, Seed).All, schedule.StepCount);
        double[] Points(TorchSharp.torch.Tensor samples) => samples.Numbers([Count, 2], "the samples");
        Show(ConnectedPath.Drawn("Line of latents by three samplers, best possible predictor, T = 50", set,
            ("independent noise", Points(found.IndependentNoise)), ("shared noise", Points(found.SharedNoise)),
            ("DDIM", Points(found.Ddim))));
        var measured = Subject.Measure(found.Ddim);
        Expect.Close([measured.Length, measured.LargestJump], [3.7064132, 0.6152759583],
            new(5e-3, 0, "rounding of single precision over 50 steps"),
            "a smooth map of a line between two arms", what: "length and largest jump of the path");
        Expect.Equal(measured.JumpAfter, 249, "the line crosses the axis of the V between points 249 and 250",
            what: "the point before the jump");
    }

    private static void Compare(PathMeasure found, double length, double jump, long after, Suspects suspects)
    {
        Expect.Close([found.Length, found.LargestJump], [length, jump], Tolerance.Float32.Times(10, "rounding of single precision"),
            Measures, suspects: suspects, what: "length and largest jump");
        Expect.Equal(found.JumpAfter, after, Measures,
            found.JumpAfter == after + 1 ? "It looks like the point that the jump leads to." : null, "the point before the jump");
    }
}
