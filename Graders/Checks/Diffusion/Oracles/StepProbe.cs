using Grader.Contracts;
using Grader.Contracts.Diffusion;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// One step of a sampler on its own, x_{t−1} = A·x_t + B·ε̂ + S·z: each of the three parts can be switched off, so that each weight is
/// measured for itself. Flat indices run over [B, D] in row-major order.
/// </summary>
/// <param name="step">The step that is judged.</param>
/// <param name="schedule">The schedule.</param>
/// <param name="rows">B.</param>
/// <param name="columns">D.</param>
internal sealed class StepProbe(StepProbe.Step step, ScheduleValues schedule, int rows = 4, int columns = 3)
{
    /// <summary>For weights that are measured from values in single precision.</summary>
    public static Tolerance Measured { get; } = new(1e-3, 0, "a weight that is measured from values in single precision");

    /// <summary>Student's code that goes from x_t to x_{t−1}.</summary>
    internal delegate Tensor Step(StepNoisePredictor epsilonTheta, Tensor xt, Tensor t, NoiseSchedule schedule, INoiseSource noise);

    /// <summary>The schedule.</summary>
    public ScheduleValues Schedule => schedule;

    /// <summary>B·D.</summary>
    public int Size => rows * columns;

    /// <summary>x_{t−1} of one call.</summary>
    /// <param name="t">The step of each row.</param>
    /// <param name="state">x_t at a flat index.</param>
    /// <param name="prediction">ε̂ at a flat index.</param>
    /// <param name="normal">The stream of normal numbers; null for zeros.</param>
    public double[] At(int[] t, Func<int, double> state, Func<int, double> prediction, Func<long, double>? normal = null)
    {
        var answer = Fill(prediction);
        var noise = new ScriptedNoise(normal ?? (_ => 0), index => index, schedule.StepCount);
        var before = step((_, _) => answer, Fill(state), Steps(t), schedule.ToSchedule(), noise);
        Expect.Real(before, "x_{t−1} has the form of x_t", what: "x_{t−1}");
        return before.Numbers([rows, columns], "x_{t−1}");
    }

    /// <summary>x_{t−1} of one call with all rows at the same step.</summary>
    public double[] At(int t, Func<int, double> state, Func<int, double> prediction, Func<long, double>? normal = null) =>
        At([.. Enumerable.Repeat(t, rows)], state, prediction, normal);

    /// <summary>S·z of a step: what it gives for x_t = 0 and ε̂ = 0.</summary>
    public double[] Added(int t) => At(t, _ => 0, _ => 0, FreshNoise.Value);

    /// <summary>x_0 of latents in the plane, by T steps with the best possible predictor.</summary>
    /// <param name="step">The step that is judged.</param>
    /// <param name="set">The data.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="latents">x_T, x and y by turns.</param>
    /// <param name="normal">A stream of normal numbers; each step gets a part of its own. Null for zeros.</param>
    public static double[] Decoded(Step step, IToyDistribution set, ScheduleValues schedule, double[] latents,
        Func<long, double>? normal = null)
    {
        var (probe, x) = (new StepProbe(step, schedule, latents.Length / 2, 2), latents);
        for (var t = schedule.StepCount; t >= 1; t--)
        {
            var (now, first) = (x, (long)t * latents.Length);
            double[] predicted = [.. now.Chunk(2).Select(point => set.OptimalNoise(point[0], point[1], schedule.AlphaBar(t)))
                .SelectMany(noise => new[] { noise.X, noise.Y })];
            x = probe.At(t, index => now[index], index => predicted[index], normal is null ? null : index => normal(first + index));
        }

        return x;
    }

    /// <summary>Expects the shape [B, D] for several B and D.</summary>
    public static void ExpectForm(Step step, ScheduleValues schedule)
    {
        foreach (var (rows, columns) in new[] { (4, 3), (1, 2), (2, 1) })
            new StepProbe(step, schedule, rows, columns).At(2, index => 0.3 * index + 0.1, _ => 0.2, FreshNoise.Value);
    }

    /// <summary>Expects one question to the network, about x_t and t as they are.</summary>
    public void ExpectOneQuestion()
    {
        const string Because = "ε̂ = ε_θ(x_t, t), once for the whole batch";
        int[] t = [.. Enumerable.Range(0, rows).Select(row => 2 + row % (schedule.StepCount - 1))];
        var spy = PredictorSpy.Zero();
        var xt = Fill(Pattern);
        step(new StepNoisePredictor(spy.Predict), xt.clone(), Steps(t), schedule.ToSchedule(),
            new ScriptedNoise(FreshNoise.Value, index => index, schedule.StepCount));
        Expect.Equal(spy.Calls.Count, 1, Because, what: "the number of calls of the network");
        Expect.Close(spy.Calls[0].Xt.Numbers([rows, columns], "x_t"), xt.Numbers(), Tolerance.Float32, Because,
            what: "the x_t that the network sees");
        Expect.Close(spy.Calls[0].Time.Numbers([rows], "t"), [.. t.Select(step => (double)step)], Tolerance.Exact, Because,
            what: "the step that the network sees", suspects: new()
            {
                { "the step counted from 0", [.. t.Select(step => step - 1.0)] },
                { "the step divided by T", [.. t.Select(step => (double)step / schedule.StepCount)] },
                { "the step of the first row, used for all rows", [.. t.Select(_ => (double)t[0])] },
            });
    }

    /// <summary>Expects the weight of x_t of a rule at the steps from <paramref name="first"/> to T, also for large x.</summary>
    public void ExpectState(ReverseRule rule, IEnumerable<ReverseRule> wrong, string law, int first = 1, int? last = null) =>
        Compare(rule, wrong, index => 10 * Pattern(index), _ => 0, Tolerance.Float32.ForMagnitude(20),
            $"{law}, with ε̂ = 0 and z = 0", first, last);

    /// <summary>Expects the weight of ε̂ of a rule at the steps from <paramref name="first"/> to T.</summary>
    public void ExpectPrediction(ReverseRule rule, IEnumerable<ReverseRule> wrong, string law, int first = 1, int? last = null) =>
        Compare(rule, wrong, _ => 0, Pattern, Tolerance.Float32, $"{law}, with x_t = 0 and z = 0", first, last);

    /// <summary>Expects each row to be taken back from its own step.</summary>
    public void ExpectOwnSteps(ReverseRule rule, string law)
    {
        int[] t = [.. Enumerable.Range(0, rows).Select(row => new[] { 4, 1, 5, 2 }[row % 4])];
        double[] By(Func<int, int> step) =>
            [.. Enumerable.Range(0, Size).Select(index => rule.Apply(schedule, step(index / columns), Pattern(index), -2, 0))];
        Expect.Close(At(t, Pattern, _ => -2), By(row => t[row]), Tolerance.Float32.Times(3, "rounding of single precision"), law,
            what: "x_{t−1} at t = 4, 1, 5, 2", suspects: new()
            {
                { "the step of the first row, used for all rows", By(_ => t[0]) },
            });
        var added = At(t, _ => 0, _ => 0, FreshNoise.Value);
        Expect.Close(Row(added, 1), new double[columns], Tolerance.Float32, "z = 0 in rows with t = 1",
            what: "the noise of the row with t = 1");
    }

    /// <summary>Values of one row.</summary>
    public double[] Row(double[] values, int row) => values[(row * columns)..((row + 1) * columns)];

    /// <summary>Values without a pattern that a mistake could share.</summary>
    public static double Pattern(int index) => Math.Sin(3 * index + 1) + 0.2;

    private void Compare(
        ReverseRule rule, IEnumerable<ReverseRule> wrong, Func<int, double> state, Func<int, double> prediction, Tolerance tolerance,
        string law, int first, int? last)
    {
        int[] steps = [.. Enumerable.Range(first, (last ?? schedule.StepCount) - first + 1)];
        double[] By(ReverseRule any) =>
            [.. steps.SelectMany(
                t => Enumerable.Range(0, Size).Select(index => any.Apply(schedule, t, state(index), prediction(index), 0)))];
        var suspects = new Suspects();
        foreach (var mistake in wrong)
            suspects.Add(mistake.Name, By(mistake));

        double[] found = [.. steps.SelectMany(t => At(t, state, prediction))];
        Expect.Close(found, By(rule), tolerance, law, suspects: suspects,
            what: steps.Length == 1 ? $"x_{steps[0] - 1}" : $"x_{{t−1}} for t = {steps[0]}, …, {steps[^1]}");
    }

    private Tensor Fill(Func<int, double> value) => Enumerable.Range(0, Size).Select(value).ToArray().ToTensor([rows, columns]);

    private static Tensor Steps(int[] t) => tensor(t.Select(step => (long)step).ToArray());
}
