using Grader.Contracts;
using Grader.Contracts.Diffusion;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
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
/// <param name="dtype">Data type of data, schedule and noise.</param>
internal sealed class StepProbe(
    StepProbe.Step step, ScheduleValues schedule, int rows = 4, int columns = 3, ScalarType dtype = ScalarType.Float32)
{
    /// <summary>Beside values of this size no noise shows, wherever it comes from: so a mean is judged alone.</summary>
    public const double Huge = 1e6;

    /// <summary>For values beside which noise stands that the check does not know.</summary>
    public static readonly Tolerance BesideNoise =
        new(2e-5, 20, "rounding of single precision, and noise of order one beside values of a million");

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
    public double[] At(int[] t, Func<int, double> state, Func<int, double> prediction, Func<long, double>? normal = null) =>
        At(t, state, prediction, new ScriptedNoise(normal ?? (_ => 0), index => index, schedule.StepCount, dtype));

    /// <summary>x_{t−1} of one call with chance from a source.</summary>
    public double[] At(int[] t, Func<int, double> state, Func<int, double> prediction, INoiseSource noise)
    {
        var answer = Fill(prediction);
        var before = step((_, _) => answer, Fill(state), Steps(t), schedule.ToSchedule(dtype), noise);
        Expect.Real(before, "x_{t−1} has the form of x_t", what: "x_{t−1}");
        return before.Numbers([rows, columns], "x_{t−1}");
    }

    /// <summary>x_{t−1} of one call with all rows at the same step.</summary>
    public double[] At(int t, Func<int, double> state, Func<int, double> prediction, Func<long, double>? normal = null) =>
        At([.. Enumerable.Repeat(t, rows)], state, prediction, normal);

    /// <summary>The difference that noise makes, with x_t = 0 and ε̂ = 0.</summary>
    public double[] Added(int t) =>
        [.. At(t, _ => 0, _ => 0, FreshNoise.Value).Zip(At(t, _ => 0, _ => 0), (noisy, silent) => noisy - silent)];

    /// <summary>Which normal numbers a step uses, with all rows at the same step; by itself, whatever the mean is.</summary>
    public NoiseUse Noise(int t) => Noise([.. Enumerable.Repeat(t, rows)]);

    /// <summary>Which normal numbers a step uses.</summary>
    public NoiseUse Noise(int[] t) => NoiseUse.Of(normal => At(t, Pattern, Prediction, normal));

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

    /// <summary>Expects one question to the network, about x_t and t as they are.</summary>
    public void ExpectOneQuestion()
    {
        const string Because = "ε̂ = ε_θ(x_t, t), once for the whole batch";
        var t = StepsAboveOne();
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

    /// <summary>Expects the weight of x_t of a rule at the steps from <paramref name="first"/> to T, for large x.</summary>
    public void ExpectState(ReverseRule rule, IEnumerable<ReverseRule> wrong, string law, int first = 1, int? last = null) =>
        Compare(rule, wrong, index => Huge * Pattern(index), _ => 0, BesideNoise, $"{law}, with ε̂ = 0 and large x_t", first, last);

    /// <summary>Expects the weight of ε̂ of a rule at the steps from <paramref name="first"/> to T, for large ε̂.</summary>
    public void ExpectPrediction(ReverseRule rule, IEnumerable<ReverseRule> wrong, string law, int first = 1, int? last = null) =>
        Compare(rule, wrong, _ => 0, index => Huge * Pattern(index), BesideNoise, $"{law}, with x_t = 0 and large ε̂", first, last);

    /// <summary>Expects the mean of a rule for values of any magnitude, with z = 0.</summary>
    /// <param name="rule">The right rule.</param>
    /// <param name="t">The step of each row.</param>
    /// <param name="values">At least 2·B·D numbers: x_t, then ε̂.</param>
    /// <param name="law">What messages cite.</param>
    public void ExpectMean(ReverseRule rule, int[] t, double[] values, string law)
    {
        var found = At(t, index => values[index], index => values[Size + index]);
        for (var i = 0; i < Size; i++)
        {
            var (s, x, epsilon) = (t[i / columns], values[i], values[Size + i]);
            var scale = Math.Abs(rule.State(schedule, s) * x) + Math.Abs(rule.Prediction(schedule, s) * epsilon);
            Expect.Close(found[i], rule.Apply(schedule, s, x, epsilon, 0), Tolerance.Float32.ForMagnitude(scale), $"{law}, with z = 0",
                what: $"x_{s - 1} for x_{s} = {x:G7} and ε̂ = {epsilon:G7}");
        }
    }

    /// <summary>Expects the weight √β̃_t of the noise in each row with t > 1.</summary>
    public void ExpectPosteriorVariance(int[] t) => ExpectDeviation(t, schedule.BetaTilde, "σ_t² = β̃_t",
        ("σ_t² = β_t: valid, but the sheet asks for the variance of q(x_{t−1}|x_t, x_0)", schedule.Beta));

    /// <summary>Expects the weight of the noise in each row with t > 1.</summary>
    public void ExpectDeviation(
        int[] t, Func<int, double> variance, string law, params (string Name, Func<int, double> Variance)[] wrong)
    {
        var found = At(t, _ => 0, _ => 0, _ => 1);
        for (var i = 0; i < found.Length; i++)
        {
            if (t[i / columns] is > 1 and var s)
            {
                var expected = Math.Sqrt(variance(s));
                var suspects = new Suspects();
                foreach (var (name, mistake) in wrong)
                    suspects.Add(name, Math.Sqrt(mistake(s)));

                Expect.Close(found[i], expected, Tolerance.Float32.ForMagnitude(expected), law, suspects: suspects,
                    what: $"the weight of z at t = {s}");
            }
        }
    }

    /// <summary>Expects chance to come from the given source, with rows at all steps but the last.</summary>
    public void ExpectSource(long seed) => SourceLaw.Holds(seed, noise => At(StepsAboveOne(), Pattern, Prediction, noise), "x_{t−1}");

    /// <summary>Values of one row.</summary>
    public double[] Row(double[] values, int row) => values[(row * columns)..((row + 1) * columns)];

    /// <summary>Values without a pattern that a mistake could share.</summary>
    public static double Pattern(int index) => Math.Sin(3 * index + 1) + 0.2;

    /// <summary>Predicted noise that differs from <see cref="Pattern"/>.</summary>
    public static double Prediction(int index) => 0.5 - Math.Cos(2 * index);

    /// <summary>Expects what a rule makes of x_t and ε̂ of given scales at one step, with z = 0.</summary>
    public void ExpectAt(int t, ReverseRule rule, IEnumerable<ReverseRule> wrong, double state, double prediction, string law) =>
        Compare(rule, wrong, index => state * Pattern(index), index => prediction * Prediction(index), Tolerance.Float32, law, t, t);

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

    private int[] StepsAboveOne() => [.. Enumerable.Range(0, rows).Select(row => 2 + row % (schedule.StepCount - 1))];

    private Tensor Fill(Func<int, double> value) => Enumerable.Range(0, Size).Select(value).ToArray().ToTensor([rows, columns], dtype);

    private static Tensor Steps(int[] t) => tensor(t.Select(step => (long)step).ToArray());
}
