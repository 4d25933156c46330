using Grader.Contracts.Diffusion;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// One call of a negative ELBO with known data and noise, and what the network saw in it. Flat indices run over [B, D] in row-major order.
/// </summary>
internal sealed class ElboRun
{
    private const int ShownCalls = 5;

    private readonly ElboInputs inputs;
    private readonly ScriptedNoise source;
    private readonly PredictorSpy spy;
    private readonly List<double> noise = [];

    private ElboRun(INegativeElbo subject, ElboInputs inputs, Func<long, double, double> prediction)
    {
        this.inputs = inputs;
        source = new ScriptedNoise(inputs.Noise, inputs.Step, inputs.Schedule.StepCount, inputs.Dtype);
        spy = new PredictorSpy(call => Answer(call.Xt, prediction));
        Loss = subject.NegativeElbo(
            spy.Predict, inputs.Fill(inputs.Data), inputs.Schedule.ToSchedule(inputs.Dtype), inputs.Source ?? source);
    }

    /// <summary>What the network was asked.</summary>
    public IReadOnlyList<PredictorCall> Calls => spy.Calls;

    /// <summary>What the negative ELBO returned.</summary>
    public Tensor Loss { get; }

    /// <summary>x_t as the network saw it, at once or row by row.</summary>
    public double[] Xt => Seen(call => call.Xt).Numbers([inputs.Rows, inputs.Columns], "x_t");

    /// <summary>The time of each row as the network saw it.</summary>
    public double[] Times => Seen(call => call.Time.reshape(-1)).Numbers([inputs.Rows], "the time in training");

    /// <summary>
    /// ε at each flat index: the source's; where the code draws it elsewhere and the schedule has one step, what x_t shows.
    /// </summary>
    public IReadOnlyList<double> Noise
    {
        get
        {
            ExpectEveryRowAsked();
            return noise;
        }
    }

    /// <summary>Whether the source was asked for as many normal numbers as x_t has.</summary>
    public bool AsksForNoise => source.NormalsDrawn >= inputs.Rows * inputs.Columns;

    /// <summary>
    /// Lets <paramref name="subject"/> compute its loss with the draws of steps in turn.
    /// </summary>
    /// <param name="subject">The code that is judged.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="rows">B.</param>
    /// <param name="columns">D.</param>
    /// <param name="prediction">ε̂ at a flat index.</param>
    public static ElboRun Of(INegativeElbo subject, ScheduleValues schedule, int rows, int columns, Func<long, double> prediction) =>
        Of(subject, new ElboInputs(schedule, rows, columns), (index, _) => prediction(index));

    /// <summary>Lets <paramref name="subject"/> compute its loss for these inputs.</summary>
    /// <param name="subject">The code that is judged.</param>
    /// <param name="inputs">What it is given.</param>
    /// <param name="prediction">ε̂ from a flat index and ε there.</param>
    public static ElboRun Of(INegativeElbo subject, ElboInputs inputs, Func<long, double, double> prediction) =>
        new(subject, inputs, prediction);

    /// <summary>ε at a flat index: no two are equal, and none is 0.</summary>
    public static double Epsilon(long index) => 1.5 * Math.Cos(2.3 * index + 0.4) + 0.1;

    /// <summary>The step of each row, read off x_t.</summary>
    public int[] Steps()
    {
        var xt = Xt;
        return [.. Enumerable.Range(0, inputs.Rows).Select(row => NearestStep(ForwardRule.Right, xt, row, index => index))];
    }

    /// <summary>For each row the x_t of that rule that comes closest to the one seen.</summary>
    public double[] NearestXt(ForwardRule rule) => NearestXt(rule, index => index);

    /// <summary>The x_t of every known mistake.</summary>
    public Suspects SuspectedXt()
    {
        var suspects = new Suspects();
        foreach (var rule in ForwardRule.Wrong)
            suspects.Add(rule.Name, NearestXt(rule));

        suspects.Add("one ε for all rows", NearestXt(ForwardRule.Right, index => index % inputs.Columns));
        return suspects;
    }

    /// <summary>Σ_d f(x_0, ε) of each row.</summary>
    public double[] PerRow(Func<double, double, double> f) => PerRow(index => f(inputs.Data(index), Noise[index]));

    /// <summary>Σ_d f(flat index) of each row.</summary>
    public double[] PerRow(Func<int, double> f) =>
        [.. Enumerable.Range(0, inputs.Rows).Select(row => RowIndices(row).Sum(f))];

    /// <summary>Values of the rows with the weight β²/(2σ²α(1 − ᾱ)) of eq. (12), where σ² = β.</summary>
    public double[] Weighted(double[] values)
    {
        var schedule = inputs.Schedule;
        return [.. Steps().Zip(values, (t, value) => value * schedule.Beta(t) / (2 * schedule.Alpha(t) * (1 - schedule.AlphaBar(t))))];
    }

    /// <summary>What is seen of each row: its loss, x_t and time. A loss of another shape fails.</summary>
    public double[][] OfRows()
    {
        var (loss, xt, times) = (Loss.Numbers([inputs.Rows], "the loss"), Xt, Times);
        return [.. Enumerable.Range(0, inputs.Rows).Select(row =>
            (double[])[loss[row], .. RowIndices(row).Select(index => xt[index]), times[row]])];
    }

    private Tensor Answer(Tensor xt, Func<long, double, double> prediction)
    {
        var first = noise.Count;
        var count = xt.shape.Aggregate(1L, (product, size) => product * size);
        if (first + count > inputs.Rows * inputs.Columns)
            return zeros_like(xt);

        noise.AddRange(NoiseIn(xt.Numbers(), first));
        return Enumerable.Range(first, (int)count).Select(index => prediction(index, noise[index])).ToArray().ToTensor(xt.shape, xt.dtype);
    }

    private void ExpectEveryRowAsked()
    {
        if (noise.Count == inputs.Rows * inputs.Columns)
            return;

        var shapes = string.Join(", ", Calls.Take(ShownCalls).Select(call => $"[{string.Join(", ", call.Xt.shape)}]"));
        Expect.Fail(
            $"Expected the network to be asked about {inputs.Rows * inputs.Columns} numbers, at once or row by row, but it was asked "
                + $"about {Calls.Sum(call => call.Xt.numel())} in {Calls.Count} {(Calls.Count == 1 ? "call" : "calls")} of other shapes.",
            "the network is asked about each row once, in the order of the rows",
            found: $"calls with x_t of shape {shapes}{(Calls.Count > ShownCalls ? ", …" : "")}");
    }

    private IEnumerable<double> NoiseIn(double[] xt, int first)
    {
        if (source.NormalsDrawn >= first + xt.Length || inputs.Schedule.StepCount > 1)
            return xt.Select((_, i) => inputs.Noise(first + i));

        var alphaBar = inputs.Schedule.AlphaBar(1);
        return xt.Select((x, i) => (x - Math.Sqrt(alphaBar) * inputs.Data(first + i)) / Math.Sqrt(1 - alphaBar));
    }

    private double[] NearestXt(ForwardRule rule, Func<int, int> noiseIndex)
    {
        var xt = Xt;
        return [.. Enumerable.Range(0, inputs.Rows)
            .SelectMany(row => RowOf(rule, NearestStep(rule, xt, row, noiseIndex), row, noiseIndex))];
    }

    private int NearestStep(ForwardRule rule, double[] xt, int row, Func<int, int> noiseIndex) =>
        Enumerable.Range(1, inputs.Schedule.StepCount).MinBy(t => RowOf(rule, t, row, noiseIndex)
            .Zip(RowIndices(row), (made, index) => Math.Abs(made - xt[index])).Max());

    private IEnumerable<double> RowOf(ForwardRule rule, int t, int row, Func<int, int> noiseIndex) =>
        RowIndices(row).Select(index => rule.Apply(inputs.Schedule, t, inputs.Data(index), inputs.Noise(noiseIndex(index))));

    private IEnumerable<int> RowIndices(int row) => Enumerable.Range(row * inputs.Columns, inputs.Columns);

    private Tensor Seen(Func<PredictorCall, Tensor> part)
    {
        if (Calls.Count == 0)
            Expect.Fail("Expected the network to be asked for its prediction, but it was not.", "the loss compares ε with ε_θ(x_t, t)");

        var parts = Calls.Select(part).ToArray();
        return Array.TrueForAll(parts, one => one.dtype == parts[0].dtype && one.shape.Skip(1).SequenceEqual(parts[0].shape.Skip(1)))
            ? cat(parts)
            : parts[0];
    }
}
