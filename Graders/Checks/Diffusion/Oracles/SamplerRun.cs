using Grader.Contracts.Diffusion;
using Grader.Judging.Comparisons;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// One call of a sampler with a known predictor and known noise, followed step by step: call k of the network is about step T − k.
/// </summary>
internal sealed class SamplerRun
{
    private readonly double[][] states;

    private SamplerRun(ScheduleValues schedule, long[] shape, IReadOnlyList<PredictorCall> calls, double[] samples)
    {
        (Schedule, Calls) = (schedule, calls);
        states = [samples, .. calls.Reverse().Select(call => call.Xt.Numbers(shape, "x_t"))];
    }

    /// <summary>The schedule.</summary>
    public ScheduleValues Schedule { get; }

    /// <summary>What the network was asked, from step T to step 1.</summary>
    public IReadOnlyList<PredictorCall> Calls { get; }

    /// <summary>
    /// Lets <paramref name="subject"/> sample.
    /// </summary>
    /// <param name="subject">The code that is judged.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="shape">Shape [B, D] of the samples.</param>
    /// <param name="normal">The stream of normal numbers: the first B·D are x_T, then follow the blocks of the steps.</param>
    /// <param name="prediction">ε̂ from the state, as flat arrays; null for 0.</param>
    /// <exception cref="Grader.Judging.CheckFailedException">The result has another shape, or is not finite.</exception>
    public static SamplerRun Of(
        IAncestralSampler subject, ScheduleValues schedule, long[] shape,
        Func<long, double> normal, Func<int, double[], double[]>? prediction = null)
    {
        var spy = prediction is null
            ? PredictorSpy.Zero()
            : new PredictorSpy(call => prediction(schedule.StepCount - call.Index, call.Xt.Numbers()).ToTensor(call.Xt.shape));
        var noise = new ScriptedNoise(normal, index => index, schedule.StepCount);
        var samples = subject.Sample(spy.Predict, shape, schedule.ToSchedule(), noise).Numbers(shape, "the samples");
        return new SamplerRun(schedule, shape, spy.Calls, samples);
    }

    /// <summary>x_t, 0 ≤ t ≤ T, as a flat array.</summary>
    /// <exception cref="Grader.Judging.CheckFailedException">The network was asked too seldom.</exception>
    public double[] State(int t)
    {
        if (t >= states.Length)
            Expect.Fail($"Expected the network to be asked about x_{t}, but it was asked {Calls.Count} times.", "for t = T, …, 1");

        return states[t];
    }

    /// <summary>x_{T−1}, …, x_0, one after the other, as found.</summary>
    public double[] Successors() => [.. Downward().SelectMany(t => State(t - 1))];

    /// <summary>x_{T−1}, …, x_0 as a rule makes each from the x_t that was found.</summary>
    /// <param name="rule">Algorithm 2, or a mistake.</param>
    /// <param name="prediction">ε̂ at step t, at a flat index.</param>
    /// <param name="noise">z at step t, at a flat index.</param>
    public double[] SuccessorsBy(ReverseRule rule, Func<int, int, double> prediction, Func<int, int, double> noise) =>
        [.. Downward().SelectMany(t => State(t).Select((x, index) => rule.Apply(Schedule, t, x, prediction(t, index), noise(t, index))))];

    /// <summary>The same for every mistake in a list, under its name.</summary>
    public Suspects Suspected(IEnumerable<ReverseRule> rules, Func<int, int, double> prediction, Func<int, int, double> noise)
    {
        var suspects = new Suspects();
        foreach (var rule in rules)
        {
            var values = SuccessorsBy(rule, prediction, noise);
            if (values.All(double.IsFinite))
                suspects.Add(rule.Name, values);
        }

        return suspects;
    }

    /// <summary>What step t adds to the weighted x_t where ε̂ = 0: σ_t·z.</summary>
    public double[] Added(int t) => [.. State(t - 1).Zip(State(t), (next, x) => next - ReverseRule.Right.State(Schedule, t) * x)];

    private IEnumerable<int> Downward() => Enumerable.Range(1, Schedule.StepCount).Reverse();
}
