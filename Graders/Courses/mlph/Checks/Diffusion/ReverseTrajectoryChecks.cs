using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1a, p_sample_loop_trajectory: the loop over the steps that keeps every state.</summary>
[Exempts(LawFamily.Gradient, "samples are drawn after the training; nothing is trained through the loop")]
public sealed class ReverseTrajectoryChecks(HandIn handIn) : ContractChecks<IReverseTrajectory>(handIn)
{
    private const string Frames = "x_T, x_{T−1}, …, x_0: T + 1 states";
    private const string Loop = "for t = T, …, 1";
    private const int Steps = 5;

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1a: p_sample_loop_trajectory")]
    [States("the result has shape [T + 1, N, D], and finite values")]
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

    [Test, Points(2)]
    [Cites("Ho et al. 2020, algorithm 2: for t = T, …, 1")]
    [Covers(LawFamily.Size)]
    [States("T calls of the step, for T = 1, 5 and 12, with t = T, …, 1 as int64 of shape [N]", Within = "exactly")]
    public void Step_is_called_for_every_t_from_T_down_to_1()
    {
        foreach (var steps in new[] { Steps, 1, 12 })
        {
            var asked = new List<double[]>();
            Subject.Run((xt, t) =>
            {
                Expect.Dtype(t, ScalarType.Int64, "a step looks its schedule up at t", what: "t");
                asked.Add(t.Numbers([3], "t"));
                return 0.5 * xt;
            }, full([3, 2], 1.0), steps);
            Expect.Equal(asked.Count, steps, Loop, what: $"the number of calls for T = {steps}");
            double[] Of(Func<int, double> step) => [.. Enumerable.Range(0, steps).SelectMany(call => Enumerable.Repeat(step(call), 3))];
            Expect.Close([.. asked.SelectMany(t => t)], Of(call => steps - call), Tolerance.Exact, Loop, what: $"t in the {steps} calls",
                suspects: new()
                {
                    { "steps that are counted from 0", Of(call => steps - 1 - call) },
                    { "a loop from 1 to T", Of(call => call + 1) },
                });
        }
    }

    [Test, Points(1)]
    [Cites("Heidelberg MLPH, exercise 1a: frame 0 holds the latents")]
    [States("the first frame is x_T, unchanged", Within = "exactly")]
    public void First_frame_holds_the_latents()
    {
        var run = Run(Subject, Steps, Latents(3, 2));
        Expect.Close(run.Frames[0], Latents(3, 2).Numbers(), Tolerance.Float32, "the first frame is x_T",
            run.Frames[^1].Zip(Latents(3, 2).Numbers()).All(pair => Tolerance.Float32.Allows(pair.First, pair.Second))
                ? "It looks like frames from x_0 to x_T." : null, what: "the first frame");
    }

    [Test, Points(2), Cites("Heidelberg MLPH, exercise 1a: p_sample_loop_trajectory")]
    [Covers(LawFamily.Size, LawFamily.Magnitude)]
    [States("the first call gets the latents, each further one what the call before returned, for every T ≥ 2, N and D",
        Within = "rounding of single precision")]
    public void Every_call_gets_the_state_of_the_call_before() => Law.Holds(Seed, AnyRun, input =>
    {
        var run = Run(Subject, (int)input.Steps, input.Latents);
        Expect.AtLeast(run.Asked.Count, 1, Loop, what: "the number of calls");
        double[][] given = [input.Latents.Numbers(), .. run.Returned];
        for (var call = 0; call < run.Asked.Count; call++)
            ExpectSame(run.Asked[call], given[call], $"x_{input.Steps - call} as call {call + 1} gets it");
    }, examples: 20);

    [Test, Points(2), Cites("Heidelberg MLPH, exercise 1a: p_sample_loop_trajectory")]
    [Covers(LawFamily.Size, LawFamily.Magnitude, LawFamily.Precision)]
    [States("the last frames are what the calls have returned, in their order, for every T ≥ 2, N and D",
        Within = "rounding of single precision")]
    public void Every_frame_is_what_a_call_has_returned() => Law.Holds(Seed, AnyRun, input =>
    {
        var run = Run(Subject, (int)input.Steps, input.Latents);
        Expect.AtLeast(run.Returned.Count, 1, Loop, what: "the number of calls");
        Expect.AtLeast(run.Frames.Count, run.Returned.Count, Frames, what: "the number of frames");
        for (var back = 1; back <= run.Returned.Count; back++)
            ExpectSame(run.Frames[^back], run.Returned[^back], $"frame {run.Frames.Count - back}");
    }, examples: 20);

    [Test, Points(1), Needs(nameof(Trajectory_has_a_state_for_the_latents_and_for_each_step))]
    [Cites("Heidelberg MLPH, exercise 1a: p_sample_loop_trajectory")]
    [Covers(LawFamily.Rows)]
    [States("a latent has the same trajectory alone, in another order and beside others", Within = "rounding of single precision")]
    public void Every_latent_has_its_own_trajectory() => RowsLaw.Holds(5, batch =>
    {
        var latents = Latents(5, 2).index_select(0, tensor(batch.Select(row => (long)row).ToArray()));
        var run = Run(Subject, Steps, latents);
        return [.. Enumerable.Range(0, batch.Length)
            .Select(row => run.Frames.SelectMany(frame => frame[(2 * row)..(2 * row + 2)]).ToArray())];
    }, Tolerance.Float32, "the trajectory");

    private static RandomInputs<(long Steps, Tensor Latents)> AnyRun =>
        RandomInputs.Integers("T", 2, 12).And(RandomInputs.Integers("N", 1, 4)).And(RandomInputs.Integers("D", 1, 3))
            .And(RandomInputs.MagnitudeLists("x_T", 12, 12)).Map(input =>
            {
                var (steps, rows, columns, numbers) = input;
                return (steps, numbers[..(int)(rows * columns)].ToTensor([rows, columns], ScalarType.Float64));
            });

    private static void ExpectSame(double[] found, double[] expected, string what)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            Expect.Close(found[i], expected[i], Tolerance.Float32.ForMagnitude(Math.Abs(expected[i])),
                $"{Loop}: x_{{t−1}} = step(x_t, t)", what: what);
        }
    }

    /// <summary>A run with the step −½·x_t + t, and what its calls were given and have returned.</summary>
    private static (List<double[]> Asked, List<double[]> Returned, List<double[]> Frames) Run(
        IReverseTrajectory subject, int steps, Tensor latents)
    {
        var (asked, returned) = (new List<double[]>(), new List<double[]>());
        var found = subject.Run((xt, t) =>
        {
            asked.Add(xt.Numbers(latents.shape, "x_t"));
            var next = -0.5 * xt + AffineSteps.StepOf(xt, t);
            returned.Add(next.Numbers());
            return next;
        }, latents, steps);
        Expect.Real(found, Frames, what: "the trajectory");
        Expect.True(found.dim() == 3 && found.shape[0] > 0, Frames, what: "the trajectory to have three axes");
        return (asked, returned, [.. found.Numbers([found.shape[0], .. latents.shape], "the trajectory").Chunk((int)latents.numel())]);
    }

    private static Tensor Latents(int rows, int columns) =>
        Enumerable.Range(0, rows * columns).Select(index => StepProbe.Pattern(index)).ToArray().ToTensor([rows, columns]);
}
