using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1e: another line of latents, by all three samplers, and how connected the results are.</summary>
[Exempts(LawFamily.Rows, "the 500 latents are one fixed batch, and a path is measured as a whole")]
[Exempts(LawFamily.Gradient, "samples are drawn after the training; nothing is trained through the loop")]
public sealed partial class InterpolationComparisonChecks(HandIn handIn) : ContractChecks<IInterpolationComparison>(handIn)
{
    private const string Measures = "length Σ_i ‖x_{i+1} − x_i‖, largest jump max_i ‖x_{i+1} − x_i‖ after point i";
    private const int Count = 500;
    private const int Steps = 5;

    private static readonly double[] Line = ConnectedPath.Line((-2, 0), (2, 0), Count);

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1e: latents from (−2, 0) to (2, 0)")]
    [Covers(LawFamily.Precision)]
    [States("latent i is (−2 + 4·i/499, 0), i = 0, …, 499", Within = "rounding of single precision")]
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

    [Test, Points(3), Cites("Heidelberg MLPH, exercise 1e: with the methods of b to d")]
    [States("each result is what its sampler makes of the latents in the steps T, …, 1", Within = "rounding of single precision")]
    public void Each_sampler_decodes_the_latents()
    {
        var line = Numbers(Subject.Latents());
        var found = Subject.Compare(new AffineSteps().All, Steps);
        var right = new[] { AffineSteps.Independent(line, Steps), AffineSteps.Shared(line, Steps), AffineSteps.Ddim(line, Steps) };
        var names = new[] { "independent noise", "shared noise", "DDIM" };
        var results = new[] { found.IndependentNoise, found.SharedNoise, found.Ddim };
        for (var i = 0; i < 3; i++)
        {
            var (next, last) = ((i + 1) % 3, (i + 2) % 3);
            Expect.Close(results[i].Numbers([line.Length / 2, 2], $"the samples by {names[i]}"), right[i],
                Tolerance.Float32.Times(10, "rounding of single precision"),
                "for t = T, …, 1: x_{t−1} = step(x_t, t)", what: $"the samples by {names[i]}", suspects: new()
                {
                    { $"the samples by {names[next]}", right[next] },
                    { $"the samples by {names[last]}", right[last] },
                    { "the latents, not decoded", line },
                });
        }
    }

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1e: with the methods of b to d")]
    [Covers(LawFamily.Size, LawFamily.Magnitude)]
    [States("each call gets what the one before returned, and each result is what its sampler's last call returned, for every T",
        Within = "rounding of single precision")]
    public void Results_are_what_the_last_steps_returned()
    {
        foreach (var (stepCount, size) in AffineSteps.Runs)
        {
            var steps = new AffineSteps(size);
            var found = Subject.Compare(steps.All, stepCount);
            Expect.Equal(steps.Calls.Count, 3 * stepCount, "for t = T, …, 1, three times", what: "the number of calls of a step");
            foreach (var samples in new[] { found.IndependentNoise, found.SharedNoise, found.Ddim })
            {
                // Which result belongs to which sampler is judged by another check.
                Expect.True(steps.Calls.Any(call => Same(call.Next, samples)), "for t = T, …, 1: x_{t−1} = step(x_t, t)",
                    what: $"each result for T = {stepCount} to be what a step has returned");
            }
        }
    }

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1e: how connected is the path?")]
    [States("Σ_i ‖x_{i+1} − x_i‖: the points (0, 0), (3, 4), (3, 5), (15, 10) have 19", Within = "rounding of single precision")]
    public void Length_of_four_points_is_right_by_hand() => Expect.Close(
        Subject.Measure(FourPoints).Length, 19, Tolerance.Float32, Measures, what: "the length", suspects: new()
        {
            { "the sum of the squares of the distances", 195 },
            { "the sum of |Δx| + |Δy|", 25 },
            { "the distance of the ends", Math.Sqrt(325) },
            { "the mean distance of neighbours", 19 / 3.0 },
        });

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1e: where does the path jump?")]
    [States("max_i ‖x_{i+1} − x_i‖: the points (0, 0), (3, 4), (3, 5), (15, 10) have 13", Within = "rounding of single precision")]
    public void Largest_jump_of_four_points_is_right_by_hand() => Expect.Close(
        Subject.Measure(FourPoints).LargestJump, 13, Tolerance.Float32, Measures, what: "the largest jump", suspects: new()
        {
            { "the square of the distance", 169 },
            { "|Δx| + |Δy|", 17 },
            { "the smallest distance", 1 },
        });

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1e: where does the path jump?")]
    [States("the points (0, 0), (3, 4), (3, 5), (15, 10) jump after point 2, counted from 0")]
    public void Path_of_four_points_jumps_after_the_right_one()
    {
        var found = Subject.Measure(FourPoints).JumpAfter;
        Expect.Equal(found, 2, Measures, found == 3 ? "It looks like the point that the jump leads to, or points counted from 1." : null,
            "the point before the jump");
    }

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1e")]
    [Covers(LawFamily.Size, LawFamily.Magnitude, LawFamily.Precision)]
    [States($"{Measures}, for 2 to 7 points in one to four dimensions, small and large",
        Within = "rounding of single precision")]
    public void Every_path_is_measured_likewise() => Law.Holds(
        Seed, RandomInputs.Integers("N", 2, 7).And(RandomInputs.Integers("D", 1, 4)).And(RandomInputs.MagnitudeLists("points", 28, 28))
            .And(RandomInputs.Scales("the scale", 1e-9, 1)), input =>
        {
            var (count, dimensions, numbers, scale) = input;
            double[] places = [.. numbers.Take((int)(count * dimensions)).Select(number => (double)(float)(scale * number))];
            double[][] points = [.. places.Chunk((int)dimensions)];
            double[] jumps = [.. points.Zip(points.Skip(1), (a, b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum()))];
            var found = Subject.Measure(places.ToTensor([count, dimensions]));
            var tolerance = Tolerance.Float32.ForMagnitude(jumps.Max());
            Expect.Close([found.Length, found.LargestJump], [jumps.Sum(), jumps.Max()], tolerance, Measures,
                what: "length and largest jump");
            Expect.Between(found.JumpAfter, 0, jumps.Length - 1, Measures, what: "the point before the jump");
            Expect.Close(jumps[found.JumpAfter], jumps.Max(), tolerance, Measures, what: "the jump after that point");
        }, examples: 40);

    private static Tensor FourPoints => new double[] { 0, 0, 3, 4, 3, 5, 15, 10 }.ToTensor([4, 2]);

    private static bool Same(Tensor one, Tensor other) => one.shape.SequenceEqual(other.shape)
        && one.Numbers().Zip(other.Numbers())
            .All(pair => Tolerance.Float32.ForMagnitude(Math.Abs(pair.Second)).Allows(pair.First, pair.Second));

    private static double[] Numbers(Tensor points)
    {
        const string Because = "points in the plane, one in each row";
        Expect.True(points.dim() == 2 && points.shape[0] > 1, Because, what: "the points to have two axes");
        return points.Numbers([points.shape[0], 2], "the points");
    }
}
