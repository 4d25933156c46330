using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1a, p_sample_loop_trajectory: the loop over the steps that keeps every state.</summary>
public sealed class ReverseTrajectoryChecks(HandIn handIn) : ContractChecks<IReverseTrajectory>(handIn)
{
    private const string Frames = "x_T, x_{T−1}, …, x_0: T + 1 states";
    private const string Loop = "for t = T, …, 1";
    private const int Steps = 5;

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1a: p_sample_loop_trajectory")]
    [States("the result has shape [T + 1, N, D], and finite values")]
    [KnownMistakes("T states: without the latents, or without the samples")]
    [JudgesForm]
    public void Trajectory_has_a_state_for_the_latents_and_for_each_step()
    {
        foreach (var (steps, rows, columns) in new[] { (Steps, 3, 2), (1, 1, 1), (3, 2, 4) })
        {
            var found = Subject.Run((xt, _) => 0.5 * xt, full([rows, columns], 1.0), steps);
            Expect.Real(found, Frames, what: "the trajectory");
            found.Numbers([steps + 1, rows, columns], "the trajectory");
        }
    }

    [Test, Points(2), Needs(nameof(Trajectory_has_a_state_for_the_latents_and_for_each_step))]
    [Cites("Ho et al. 2020, algorithm 2: for t = T, …, 1")]
    [States("T calls of the step, with t = T, …, 1 of shape [N]", Within = "exactly")]
    [KnownMistakes("a loop that ends at t = 2", "a loop that counts from T − 1 to 0", "a loop that runs forward", "t of shape [1]")]
    public void Step_is_called_for_every_t_from_T_down_to_1()
    {
        var asked = new List<double[]>();
        Subject.Run((xt, t) =>
        {
            asked.Add(t.Numbers([3], "t"));
            return 0.5 * xt;
        }, full([3, 2], 1.0), Steps);
        Expect.Equal(asked.Count, Steps, Loop, what: "the number of calls for T = 5");
        double[] Of(Func<int, double> step) => [.. Enumerable.Range(0, Steps).SelectMany(call => Enumerable.Repeat(step(call), 3))];
        Expect.Close([.. asked.SelectMany(t => t)], Of(call => Steps - call), Tolerance.Exact, Loop, what: "t in the five calls",
            suspects: new()
            {
                { "steps that are counted from 0", Of(call => Steps - 1 - call) },
                { "a loop from 1 to T", Of(call => call + 1) },
            });
    }

    [Test, Points(1), Needs(nameof(Trajectory_has_a_state_for_the_latents_and_for_each_step))]
    [Cites("Heidelberg MLPH, exercise 1a: frame 0 holds the latents")]
    [States("the first frame is x_T, unchanged", Within = "exactly")]
    [KnownMistakes("frames in the order of t", "latents overwritten in place")]
    public void First_frame_holds_the_latents()
    {
        var frames = Run(Steps, 3, 2);
        Expect.Close(frames[0], Latents(3, 2).Numbers(), Tolerance.Float32, "the first frame is x_T",
            frames[^1].Zip(Latents(3, 2).Numbers()).All(pair => Tolerance.Float32.Allows(pair.First, pair.Second))
                ? "It looks like frames from x_0 to x_T." : null, what: "the first frame");
    }

    [Test, Points(3), Cites("Heidelberg MLPH, exercise 1a: p_sample_loop_trajectory")]
    [Needs(nameof(Step_is_called_for_every_t_from_T_down_to_1), nameof(First_frame_holds_the_latents))]
    [States("frame k + 1 is what the step made of frame k, for every T, N and D", Within = "rounding of single precision")]
    [KnownMistakes("every step fed with the latents", "one tensor that is kept T + 1 times",
        "a predictor's answer kept in place of the state")]
    public void Every_frame_is_made_from_the_one_before() => Law.Holds(
        Seed, RandomInputs.Integers("T", 1, 12).And(RandomInputs.Integers("N", 1, 4)).And(RandomInputs.Integers("D", 1, 3)),
        input =>
        {
            var ((steps, rows), columns) = input;
            var (found, expected) = (Run((int)steps, (int)rows, (int)columns), ByHand((int)steps, (int)rows, (int)columns));
            for (var frame = 0; frame <= steps; frame++)
                Expect.Close(found[frame], expected[frame], Tolerance.Float32, $"{Loop}: x_{{t−1}} = step(x_t, t)", what: $"frame {frame}");
        },
        examples: 20);

    private double[][] Run(int steps, int rows, int columns) => [.. Subject
        .Run((xt, t) => (-0.5 * xt + t.to(xt.dtype).unsqueeze(1)).to(xt.dtype), Latents(rows, columns), steps)
        .Numbers([steps + 1, rows, columns], "the trajectory").Chunk(rows * columns)];

    private static double[][] ByHand(int steps, int rows, int columns)
    {
        var frames = new List<double[]> { Latents(rows, columns).Numbers() };
        for (var t = steps; t >= 1; t--)
            frames.Add([.. frames[^1].Select(x => -0.5 * x + t)]);

        return [.. frames];
    }

    private static Tensor Latents(int rows, int columns) =>
        Enumerable.Range(0, rows * columns).Select(index => StepProbe.Pattern(index)).ToArray().ToTensor([rows, columns]);
}
