using Grader.Contracts.Diffusion;
using Grader.Judging.Comparisons;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// The weights of x_{t−1} = A·x_t + B·ε̂ + S·z in each round of a sampler's loop. The mean is measured with values beside which no noise
/// shows, wherever it comes from; the noise is measured with values so small that nobody cuts them. A round belongs to the step whose
/// weights it has: so a loop that leaves out a step, or runs the other way, is still judged by the steps that it takes.
/// </summary>
internal sealed class SamplerWeights
{
    private const double Huge = 1e6;
    private const double Tiny = 1e-4;

    private readonly Func<IAncestralSampler> create;
    private readonly ScheduleValues schedule;
    private readonly long[] shape;
    private readonly (double? State, double Prediction, double Remainder)[] means;

    private SamplerWeights(Func<IAncestralSampler> create, ScheduleValues schedule, long[] shape)
    {
        (this.create, this.schedule, this.shape) = (create, schedule, shape);
        var run = SamplerRun.Of(create(), schedule, shape, FreshNoise.Value,
            (call, xt) => [.. xt.Select((_, index) => Huge * FreshNoise.Value(1000 + call * xt.Length + index))]);
        Expect.Between(run.Calls.Count, 1, schedule.StepCount, "for t = T, …, 1: one call of ε_θ(x_t, t) each",
            what: "the number of calls");
        means = [.. Enumerable.Range(0, run.Calls.Count).Select(call => Fit(run.Before(call), run.Prediction(call), run.After(call)))];
        Steps = LikeliestSteps();
    }

    /// <summary>The step of each round.</summary>
    public int[] Steps { get; }

    /// <summary>Measures a sampler; each of its calls is one of an object of its own.</summary>
    public static SamplerWeights Of(Func<IAncestralSampler> create, ScheduleValues schedule, long[] shape) => new(create, schedule, shape);

    /// <summary>Rounds in which x_t is so large that its weight shows: all but the first, to which x_T is given.</summary>
    public IEnumerable<int> Rounds => Enumerable.Range(0, means.Length).Where(round => means[round].State is not null);

    /// <summary>The weight of x_t in a round; not a number where noise hides it.</summary>
    public double State(int round) => means[round].State ?? double.NaN;

    /// <summary>The weight of ε̂ in a round.</summary>
    public double Prediction(int round) => means[round].Prediction;

    /// <summary>Which normal numbers each coordinate of each round uses: that of round k, row i is row k·B + i.</summary>
    public NoiseUse Noise()
    {
        var silent = Run(index => index < shape[0] * shape[1] ? FreshNoise.Value(index) : 0);
        double[] slopes = [.. means.Select((mean, round) =>
            silent.Before(round).Max(Math.Abs) < 0.1 * Tiny ? State(round) : Slope(silent.Before(round), silent.After(round)))];
        return NoiseUse.Of(normal =>
        {
            var run = Run(normal);
            return [.. slopes.SelectMany((slope, round) => run.After(round)
                .Zip(run.Before(round), (after, before) => (after - (before == 0 ? 0 : slope * before)) / Tiny))];
        });
    }

    private SamplerRun Run(Func<long, double> normal)
    {
        var run = SamplerRun.Of(create(), schedule, shape, index => Tiny * normal(index));
        Expect.Equal(run.Calls.Count, means.Length, "for t = T, …, 1: one call of ε_θ(x_t, t) each", what: "the number of calls");
        return run;
    }

    /// <summary>The order of steps in which most weights are right; T, T − 1, … where none are.</summary>
    private int[] LikeliestSteps()
    {
        bool Same(double found, double right) => StepProbe.Measured.Allows(found, right);
        int RightOnes(int[] steps) => steps.Select((t, round) =>
            (Same(State(round), ReverseRule.Right.State(schedule, t)) ? 1 : 0)
            + (Same(Prediction(round), ReverseRule.Right.Prediction(schedule, t)) ? 1 : 0)).Sum();
        int[][] falling = [.. Enumerable.Range(0, schedule.StepCount - means.Length + 1)
            .Select(left => Enumerable.Range(0, means.Length).Select(round => schedule.StepCount - left - round).ToArray())];
        return falling.Concat(falling.Select(steps => steps.Reverse().ToArray())).MaxBy(RightOnes)!;
    }

    private static double Slope(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum() / x.Sum(a => a * a);

    /// <summary>y = a·x + b·e by least squares; a is null where x is so small that noise hides it.</summary>
    private static (double?, double, double) Fit(double[] x, double[] e, double[] y)
    {
        double Dot(double[] one, double[] other) => one.Zip(other, (a, b) => a * b).Sum();
        if (x.Max(Math.Abs) < 1e-3 * Huge)
            return (null, Slope(e, y), 0);

        var (xx, xe, ee, xy, ey) = (Dot(x, x), Dot(x, e), Dot(e, e), Dot(x, y), Dot(e, y));
        var determinant = xx * ee - xe * xe;
        var (a, b) = ((ee * xy - xe * ey) / determinant, (xx * ey - xe * xy) / determinant);
        return (a, b, y.Select((value, i) => Math.Abs(value - a * x[i] - b * e[i])).Max());
    }

    /// <summary>Expects some state to be as large as the predictions of order 10⁶ make it.</summary>
    public void ExpectLargeStates(string law)
    {
        if (!Rounds.Any())
        {
            Expect.Fail("Expected x_{t−1} to be of order 10⁶ where ε̂ is, but every state stays small.", law,
                "Nothing is cut to a range: neither x_t, nor ε̂, nor a predicted x_0.");
        }
    }

    /// <summary>Expects every round to be a weighted sum of x_t, ε̂ and noise.</summary>
    public void ExpectSums(string law)
    {
        if (Array.FindIndex(means, mean => !(mean.Remainder <= 1e-4 * Huge)) is >= 0 and var round)
        {
            Expect.Fail("Expected x_{t−1} to be a weighted sum of x_t, ε̂ and noise, "
                + $"but in round {round + 1} large values do not fit one.", law,
                "Nothing is cut to a range, and rows and dimensions do not mix.");
        }
    }
}
