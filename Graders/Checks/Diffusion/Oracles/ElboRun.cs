using Grader.Contracts.Diffusion;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// One call of a negative ELBO with known data and noise, and what the network saw in it. Flat indices run over [B, D] in row-major order.
/// </summary>
internal sealed class ElboRun
{
    private readonly ScheduleValues schedule;
    private readonly int rows;
    private readonly int columns;

    private ElboRun(ScheduleValues schedule, int rows, int columns, PredictorSpy spy, Tensor loss)
    {
        (this.schedule, this.rows, this.columns) = (schedule, rows, columns);
        (Calls, Loss) = (spy.Calls, loss);
    }

    /// <summary>What the network was asked.</summary>
    public IReadOnlyList<PredictorCall> Calls { get; }

    /// <summary>What the negative ELBO returned.</summary>
    public Tensor Loss { get; }

    /// <summary>x_t as the network saw it.</summary>
    public double[] Xt => Calls is [var call, ..]
        ? call.Xt.Numbers([rows, columns], "x_t")
        : throw Unasked();

    /// <summary>The time of each row as the network saw it.</summary>
    public double[] Times => Calls is [var call, ..]
        ? call.Time.Numbers([rows, 1], "the time in training")
        : throw Unasked();

    /// <summary>
    /// Lets <paramref name="subject"/> compute its loss with the draws of steps in turn.
    /// </summary>
    /// <param name="subject">The code that is judged.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="rows">B.</param>
    /// <param name="columns">D.</param>
    /// <param name="prediction">ε̂ at a flat index.</param>
    public static ElboRun Of(INegativeElbo subject, ScheduleValues schedule, int rows, int columns, Func<long, double> prediction)
    {
        var answer = Fill(rows, columns, prediction);
        var spy = new PredictorSpy(_ => answer);
        var noise = ScriptedNoise.InTurn(Epsilon, schedule.StepCount);
        var loss = subject.NegativeElbo(spy.Predict, Fill(rows, columns, Data), schedule.ToSchedule(), noise);
        return new ElboRun(schedule, rows, columns, spy, loss);
    }

    /// <summary>ε at a flat index: no two are equal, and none is 0.</summary>
    public static double Epsilon(long index) => 1.5 * Math.Cos(2.3 * index + 0.4) + 0.1;

    /// <summary>The step of each row, read off x_t.</summary>
    public int[] Steps()
    {
        var xt = Xt;
        return [.. Enumerable.Range(0, rows).Select(row => NearestStep(ForwardRule.Right, xt, row, index => index))];
    }

    /// <summary>For each row the x_t of that rule that comes closest to the one seen.</summary>
    public double[] NearestXt(ForwardRule rule) => NearestXt(rule, index => index);

    /// <summary>The x_t of every known mistake.</summary>
    public Suspects SuspectedXt()
    {
        var suspects = new Suspects();
        foreach (var rule in ForwardRule.Wrong)
            suspects.Add(rule.Name, NearestXt(rule));

        suspects.Add("one ε for all rows", NearestXt(ForwardRule.Right, index => index % columns));
        return suspects;
    }

    /// <summary>Σ_d f(x_0, ε) of each row.</summary>
    public double[] PerRow(Func<double, double, double> f) => PerRowOf(index => f(Data(index), Epsilon(index)));

    /// <summary>Σ_d f(flat index) of each row.</summary>
    public double[] PerRowOf(Func<long, double> f) =>
        [.. Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns).Sum(column => f(row * columns + column)))];

    /// <summary>Values of the rows with the weight β²/(2σ²α(1 − ᾱ)) of eq. (12), where σ² = β.</summary>
    public double[] Weighted(double[] values) =>
        [.. Steps().Zip(values, (t, value) => value * schedule.Beta(t) / (2 * schedule.Alpha(t) * (1 - schedule.AlphaBar(t))))];

    /// <summary>x_0 at a flat index.</summary>
    private static double Data(long index) => Math.Sin(1.7 * index + 1) - 0.3;

    private double[] NearestXt(ForwardRule rule, Func<int, int> noiseIndex)
    {
        var xt = Xt;
        return [.. Enumerable.Range(0, rows).SelectMany(row => RowOf(rule, NearestStep(rule, xt, row, noiseIndex), row, noiseIndex))];
    }

    private int NearestStep(ForwardRule rule, double[] xt, int row, Func<int, int> noiseIndex) => Enumerable.Range(1, schedule.StepCount)
        .MinBy(t => RowOf(rule, t, row, noiseIndex).Select((made, column) => Math.Abs(made - xt[row * columns + column])).Max());

    private IEnumerable<double> RowOf(ForwardRule rule, int t, int row, Func<int, int> noiseIndex) =>
        Enumerable.Range(row * columns, columns)
        .Select(index => rule.Apply(schedule, t, Data(index), Epsilon(noiseIndex(index))));

    private static Tensor Fill(int rows, int columns, Func<long, double> value) =>
        Enumerable.Range(0, rows * columns).Select(index => value(index)).ToArray().ToTensor([rows, columns]);

    private static InvalidOperationException Unasked()
    {
        Expect.Fail("Expected the network to be asked for its prediction, but it was not.", "the loss compares ε with ε_θ(x_t, t)");
        return new InvalidOperationException();
    }
}
