using Grader.Checks.Diffusion.Inputs;
using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion;

/// <summary>
/// Exercise 3.4, training: L_simple of eq. (14), one value per row. The step of a row is read off the x_t that the network sees, so that
/// any strictly increasing time input is accepted; ε comes from a known stream, so that it may be drawn in any portions. What the loss
/// makes of ε and ε̂ is judged even if the code draws ε elsewhere: with one step it can be read off x_t.
/// </summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithm 1 and eq. (14).</remarks>
public sealed partial class NegativeElboChecks(HandIn handIn) : ContractChecks<INegativeElbo>(handIn)
{
    private const string Equation4 = "x_t = √ᾱ_t·x_0 + √(1 − ᾱ_t)·ε";
    private const string Equation14 = "L_i = Σ_d (ε_id − ε̂_id)²";
    private const string UniformSteps = "t ~ Uniform({1, …, T})";

    private static readonly ScheduleValues Chain = ScheduleValues.FiveSteps;

    private static readonly ScheduleValues OneStep = new([0.4]);

    /// <summary>ᾱ_t = 0.5 for every t, so that x_t does not depend on the step.</summary>
    private static readonly ScheduleValues OneLevel = new([0.5, 1e-12, 1e-12, 1e-12, 1e-12]);

    [Test, Points(2), Cites("Ho et al. 2020, eq. (14); DTU 02460 week 3, docstring of negative_elbo")]
    [States("x_0 of shape [B, D] gives a loss of shape [B], with finite values")]
    [JudgesForm]
    public void Loss_has_one_value_for_each_row()
    {
        foreach (var (rows, columns) in new[] { (5, 2), (1, 3), (4, 1), (2, 3), (1, 1) })
        {
            var loss = ElboRun.Of(Subject, Chain, rows, columns, _ => 0).Loss;
            const string Because = "the negative ELBO is a property of each row; the mean over the batch is taken afterwards";
            Expect.Real(loss, Because, what: "the loss");
            Expect.Shape(loss, [rows], Because, Reduction(loss, rows, columns), "the loss");
            Expect.Finite(loss, Because, what: "the loss");
        }
    }

    [Test, Points(0.5), Cites("Ho et al. 2020, algorithm 1, line 4")]
    [Covers(LawFamily.Chance)]
    [States("ε comes from the given noise source: equal sources give equal x_t and losses, others give others")]
    public void Noise_comes_from_the_given_source() =>
        SourceLaw.Holds(Seed, noise => XtAndLoss(OneLevel, noise), "x_t and loss with one ᾱ for all steps");

    [Test, Points(0.5), Needs(nameof(Noise_comes_from_the_given_source)), Cites("Ho et al. 2020, algorithm 1, line 3")]
    [Covers(LawFamily.Chance)]
    [States("t comes from the given noise source: equal sources give equal x_t and losses, others give others")]
    public void Steps_come_from_the_given_source() => SourceLaw.Holds(Seed, noise => XtAndLoss(Chain, noise), "x_t and loss");

    [Test, Points(1), Cites("Ho et al. 2020, algorithm 1")]
    [States("one call of ε_θ for the whole batch: x_t of shape [B, D], time of shape [B, 1]")]
    public void Network_sees_the_whole_batch_with_one_time_for_each_row()
    {
        var run = ElboRun.Of(Subject, Chain, 5, 2, _ => 0);
        Expect.Equal(run.Calls.Count, 1, "the network is asked once for the whole batch", what: "the number of calls");
        Expect.Shape(run.Calls[0].Xt, [5, 2], "x_t has the shape of x_0", what: "x_t");
        Expect.Shape(run.Calls[0].Time, [5, 1], "the time is one column beside x_t", what: "the time input");
        Expect.Finite(run.Calls[0].Time, "the time is a number", what: "the time input");
    }

    [Test, Points(2), Needs(nameof(Noise_comes_from_the_given_source)), Cites("Ho et al. 2020, eq. (4) and (14)")]
    [States($"{Equation4} for some step 1 ≤ t ≤ T of each row", Within = "rounding of single precision")]
    public void Network_sees_x_t_of_eq_4()
    {
        var run = ElboRun.Of(Subject, Chain, 5, 2, _ => 0);
        Expect.Close(run.Xt, run.NearestXt(ForwardRule.Right), Tolerance.Float32, Equation4,
            "No step 1 ≤ t ≤ T of the schedule gives this x_t.", run.SuspectedXt(), "x_t");
    }

    [Test, Points(2), Needs(nameof(Network_sees_x_t_of_eq_4)), Cites("Ho et al. 2020, eq. (4) and (14)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{Equation4} for every schedule, batch and dimension, and for data and noise of every size",
        Within = "rounding of double precision, of which 1 − ᾱ_t loses some digits")]
    public void Network_sees_x_t_of_eq_4_for_every_batch() => Law.Holds(
        Seed,
        AnyBeta.And(AnyBeta).And(RandomInputs.Integers("T", 1, 40)).And(AnyBatch).And(RandomInputs.MagnitudeLists("x_0, repeated", 1, 7)),
        input =>
        {
            var (beta1, betaT, steps, (rows, columns), data) = input;
            var inputs = new ElboInputs(ScheduleValues.Linear(beta1, betaT, (int)steps), (int)rows, (int)columns)
            {
                Dtype = ScalarType.Float64,
                Data = index => data[index % data.Length],
                Noise = AnyNoise,
            };
            var run = ElboRun.Of(Subject, inputs, (_, _) => 0);
            Expect.Close(run.Xt, run.NearestXt(ForwardRule.Right),
                Tolerance.Float64.Times(100, "rounding of double precision, of which 1 − ᾱ_t loses some digits"), Equation4, what: "x_t");
        },
        examples: 30);

    [Test, Points(1), Cites("Ho et al. 2020, algorithm 1, line 3")]
    [States("rows of one batch have different steps")]
    public void Every_row_draws_its_own_step()
    {
        var xt = ElboRun.Of(Subject, ElboInputs.OfSteps(Chain, 12 * Chain.StepCount), (_, _) => 0).Xt;
        Expect.AtLeast(xt.Distinct().Count(), 2, $"{UniformSteps} is drawn for each row", "It looks like one step for the whole batch.",
            "the number of different x_t in a batch of 60 equal rows");
    }

    [Test, Points(2), Cites("Ho et al. 2020, algorithm 1, line 3")]
    [Needs(nameof(Steps_come_from_the_given_source), nameof(Every_row_draws_its_own_step))]
    [Covers(LawFamily.Size)]
    [States($"{UniformSteps}: when every possible draw comes equally often, so does every step", Within = "exactly; no chance is involved")]
    public void Every_step_from_1_to_T_is_drawn_equally_often()
    {
        // with 60 rows each of the T − 1, T or T + 1 values of a draw comes a whole number of times
        foreach (var (schedule, rounds) in new[] { (Chain, 12), (OneStep, 3), (ScheduleValues.Linear(0.1, 0.2, 2), 6), (Published, 1) })
        {
            var run = ElboRun.Of(Subject, ElboInputs.OfSteps(schedule, rounds * schedule.StepCount), (_, _) => 0);
            var steps = RowsOfEachStep(run);
            var hint = steps.Count < schedule.StepCount ? MissingStep(run, schedule.StepCount) : null;
            Expect.Equal(steps.Count, schedule.StepCount, UniformSteps, hint,
                $"the number of different steps in {rounds * schedule.StepCount} rows");
            Expect.Equal([.. steps.Select(rows => (long)rows.Length)], [.. steps.Select(_ => (long)rounds)], UniformSteps,
                what: $"how often each of the {schedule.StepCount} steps comes in {rounds * schedule.StepCount} rows");
        }
    }

    [Test, Points(1), Cites("Ho et al. 2020, eq. (14): ε_θ(x_t, t)")]
    [Needs(nameof(Steps_come_from_the_given_source), nameof(Every_row_draws_its_own_step))]
    [Covers(LawFamily.Size)]
    [States("rows of a later step have a greater time, rows of one step the same")]
    public void Time_is_a_strictly_increasing_function_of_the_step()
    {
        foreach (var (schedule, rounds) in new[] { (Chain, 12), (Published, 2) })
        {
            var run = ElboRun.Of(Subject, ElboInputs.OfSteps(schedule, rounds * schedule.StepCount), (_, _) => 0);
            var times = run.Times;
            var ofSteps = RowsOfEachStep(run).Select(rows => rows.Select(row => times[row]).ToArray()).ToArray();
            Expect.Close(ofSteps.Max(step => step.Max() - step.Min()), 0, Tolerance.Float32, "the time depends on the step alone",
                "Rows of one step are given different times.", what: "the difference of times within one step");
            Expect.Increasing([.. ofSteps.Select(step => step[0])], "the network must be able to tell the steps apart",
                what: "the time, from the first to the last step");
            if (times.Any(time => time is < 0 or > 1.001))
                Note("The time input is not scaled to [0, 1]; a network learns more easily from inputs of order one.");
        }
    }

    [Test, Points(3), Cites("Ho et al. 2020, eq. (14)")]
    [States("ε̂ = ε: the loss is 0, and it is not 0 for ε̂ = ε + 1", Within = "rounding of single precision")]
    public void Predicting_the_noise_exactly_costs_nothing()
    {
        var run = KnowingNoise(5, 2, epsilon => epsilon);
        Expect.Equal(run.Noise.Count, 10, "the loss compares ε with ε_θ(x_t, t)", what: "the number of values of x_t that the network saw");
        var loss = run.Loss.Numbers();
        Expect.AtLeast(loss.Length, 1, "a loss is a number for each row", what: "the number of values of the loss");
        Expect.Close(loss, new double[loss.Length], Tolerance.Float32, "ε̂ = ε: ‖ε − ε̂‖² = 0", what: "the loss of an exact prediction",
            suspects: new()
            {
                { "ε + ε̂ in place of ε − ε̂", run.PerRow((_, epsilon) => 4 * epsilon * epsilon) },
                { "x_0 as the target in place of ε", run.PerRow((x0, epsilon) => (x0 - epsilon) * (x0 - epsilon)) },
            });
        var other = KnowingNoise(5, 2, epsilon => epsilon + 1).Loss.Numbers();
        Expect.AtLeast(other.Min(), 0.01, "ε̂ = ε + 1: ‖ε − ε̂‖² = D", what: "the least loss of a prediction that is 1 too large");
    }

    [Test, Points(3), Needs(nameof(Loss_has_one_value_for_each_row), nameof(Predicting_the_noise_exactly_costs_nothing))]
    [Cites("Ho et al. 2020, eq. (14)")]
    [States("ε̂ = 0: the loss is ‖ε‖², as a sum or as a mean over dimensions", Within = "rounding of single precision")]
    public void Predicting_zero_costs_the_squared_norm_of_the_noise()
    {
        var run = KnowingNoise(5, 3, _ => 0);
        var loss = run.Loss.Numbers([5], "the loss");
        var sum = run.PerRow((_, epsilon) => epsilon * epsilon);
        Expect.Close(loss, SumOrMean(loss, sum, 3, Tolerance.Float32), Tolerance.Float32, "ε̂ = 0: ‖ε − 0‖² = Σ_d ε_d²",
            what: "the loss of predicting 0", suspects: new()
            {
                { "the norm without its square", [.. sum.Select(Math.Sqrt)] },
                { "absolute errors in place of squares", run.PerRow((_, epsilon) => Math.Abs(epsilon)) },
                { "half of the squared norm", [.. sum.Select(value => value / 2)] },
                { "the weights of the bound, eq. (12), in place of weight 1", run.Weighted(sum) },
            });
    }

    [Test, Points(2), Needs(nameof(Predicting_zero_costs_the_squared_norm_of_the_noise)), Cites("Ho et al. 2020, eq. (14): a squared norm")]
    [States(Equation14, Within = "rounding of single precision")]
    public void Loss_is_a_sum_over_dimensions()
    {
        var run = KnowingNoise(5, 3, _ => 0);
        var sum = run.PerRow((_, epsilon) => epsilon * epsilon);
        Expect.Close(run.Loss.Numbers([5], "the loss"), sum, Tolerance.Float32, Equation14, what: "the loss of predicting 0",
            suspects: new()
            {
                { "the mean over dimensions in place of the sum", [.. sum.Select(value => value / 3)] },
            });
    }

    [Test, Points(2), Cites("Ho et al. 2020, eq. (14)")]
    [Needs(nameof(Noise_comes_from_the_given_source), nameof(Predicting_zero_costs_the_squared_norm_of_the_noise))]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{Equation14} for every schedule, batch and dimension, and for errors of every size; as a sum or as a mean over dimensions",
        Within = "rounding of double precision")]
    public void Loss_of_every_batch_is_that_of_eq_14() => Law.Holds(
        Seed,
        RandomSchedules.Betas(mostSteps: 12).And(AnyBatch).And(RandomInputs.MagnitudeLists("ε − ε̂, repeated", 1, 7, smallest: 1e-4)),
        input =>
        {
            var (betas, (rows, columns), errors) = input;
            var inputs = new ElboInputs(new ScheduleValues(betas), (int)rows, (int)columns)
            {
                Dtype = ScalarType.Float64,
                Noise = AnyNoise,
            };
            var run = ElboRun.Of(Subject, inputs, (index, epsilon) => epsilon - errors[index % errors.Length]);
            var (loss, sum) = (run.Loss.Numbers([rows], "the loss"), run.PerRow(index => Math.Pow(errors[index % errors.Length], 2)));
            Expect.Close(loss, SumOrMean(loss, sum, columns, Tolerance.Float64), Tolerance.Float64, Equation14, what: "the loss");
        },
        examples: 30);

    [Test, Points(1), Needs(nameof(Loss_has_one_value_for_each_row), nameof(Steps_come_from_the_given_source))]
    [Cites("Ho et al. 2020, algorithm 1")]
    [Covers(LawFamily.Rows)]
    [States("a row's loss, x_t and time depend on its own data, step and noise, whatever rows stand beside it")]
    public void Rows_do_not_depend_on_each_other() => RowsLaw.Holds(5, rows =>
    {
        const int Columns = 3; // as many as the rows of a half
        int Own(long index) => Columns * rows[(int)(index / Columns % rows.Length)] + (int)(index % Columns);
        var whole = new ElboInputs(Chain, 5, Columns);
        var inputs = new ElboInputs(Chain, rows.Length, Columns)
        {
            Data = index => whole.Data(Own(index)),
            Noise = index => whole.Noise(Own(index)),
            Step = index => 1 + (2 * rows[(int)(index % rows.Length)] + 2) % Chain.StepCount,
        };
        return ElboRun.Of(Subject, inputs, (index, _) => Math.Sin(Own(index))).OfRows();
    }, Tolerance.Float32, "loss, x_t and time");

    [Test, Points(1), Needs(nameof(Steps_come_from_the_given_source)), Cites("Ho et al. 2020, algorithm 1, lines 3 and 4")]
    [Covers(LawFamily.Chance)]
    [States("each number that is drawn is used once: a normal number for one coordinate of one row, a step for one row")]
    public void Every_draw_belongs_to_one_place()
    {
        long[] steps = [3, 1, 2, 3];
        var inputs = new ElboInputs(Chain, steps.Length, 3) { Step = index => steps[index % 4] };
        var usual = ElboRun.Of(Subject, inputs, (_, _) => 0).Xt;
        for (var k = 0; k < 3 * steps.Length; k++)
        {
            var draw = k;
            var other = inputs with { Noise = index => inputs.Noise(index) + (index == draw ? 1 : 0) };
            ExpectChanged(usual, other, [draw], $"the normal number {draw} of the source");
        }

        for (var k = 0; k < steps.Length; k++)
        {
            var draw = k;
            var other = inputs with { Step = index => steps[index % 4] + (index == draw ? 1 : 0) };
            ExpectChanged(usual, other, [3 * draw, 3 * draw + 1, 3 * draw + 2], $"the step {draw} of the source");
        }
    }

    [Test, Points(1), Needs(nameof(Noise_comes_from_the_given_source), nameof(Steps_come_from_the_given_source))]
    [Cites("Ho et al. 2020, algorithm 1, line 5: a gradient step on this loss")]
    [Covers(LawFamily.Gradient)]
    [States("the gradient of the loss with respect to ε̂ is its derivative", Within = "2e-3: differences of the loss itself")]
    public void Gradient_of_the_loss_reaches_the_prediction() => GradientLaw.Holds(
        Seed,
        [("ε̂", new[] { 0.7, -1.2, 0.4 }.ToTensor([1, 3]))],
        given => Subject.NegativeElbo((_, _) => given[0], new[] { 0.5, -0.3, 1.1 }.ToTensor([1, 3]), Chain.ToSchedule(),
            new ScriptedNoise(FreshNoise.Value, index => index + 2, Chain.StepCount)),
        "the loss");

    /// <summary>Section 4: T = 1000.</summary>
    private static ScheduleValues Published => ScheduleValues.Linear(1e-4, 0.02, 1000);

    private static RandomInputs<double> AnyBeta => RandomInputs.Scales("an end of β", 1e-5, 0.999);

    private static RandomInputs<(long Rows, long Columns)> AnyBatch =>
        RandomInputs.Integers("B", 1, 6).And(RandomInputs.Integers("D", 1, 20));

    /// <summary>Up to 5.5, which a normal number seldom is: a bound at three deviations shows.</summary>
    private static double AnyNoise(long index) => 5.5 * Math.Pow(Math.Sin(2.3 * index + 0.4), 3);

    /// <summary>The mean where that is what the loss holds, since another check judges that it is the sum.</summary>
    private static double[] SumOrMean(double[] loss, double[] sum, long columns, Tolerance tolerance)
    {
        var mean = sum.Select(value => value / columns).ToArray();
        return loss.Zip(mean).All(pair => tolerance.Allows(pair.First, pair.Second)) ? mean : sum;
    }

    /// <summary>The rows that have the same x_t, from the first step to the last, of a run of equal data without noise.</summary>
    private static List<int[]> RowsOfEachStep(ElboRun run) =>
    [
        .. run.Xt.Select((xt, row) => (Xt: Math.Round(xt, 6), Row: row)).GroupBy(row => row.Xt, row => row.Row)
            .OrderByDescending(step => step.Key).Select(step => step.ToArray()),
    ];

    private static string? MissingStep(ElboRun run, int stepCount)
    {
        var known = run.Xt.Zip(run.NearestXt(ForwardRule.Right)).All(pair => Tolerance.Float32.Allows(pair.First, pair.Second));
        var missing = Enumerable.Range(1, stepCount).Except(run.Steps()).ToArray();
        return known && missing.Length == 1 ? $"Step {missing[0]} is never trained." : null;
    }

    private double[] XtAndLoss(ScheduleValues schedule, INoiseSource noise)
    {
        var run = ElboRun.Of(Fresh(), new ElboInputs(schedule, 8, 2) { Source = noise }, (_, _) => 0);
        return [.. run.Xt, .. run.Loss.Numbers()];
    }

    /// <summary>A run whose prediction is made from ε: where the code draws ε elsewhere, with the one step that shows it.</summary>
    private ElboRun KnowingNoise(int rows, int columns, Func<double, double> prediction)
    {
        var run = ElboRun.Of(Subject, new ElboInputs(Chain, rows, columns), (_, epsilon) => prediction(epsilon));
        return run.AsksForNoise
            ? run
            : ElboRun.Of(Subject, new ElboInputs(OneStep, rows, columns), (_, epsilon) => prediction(epsilon));
    }

    private void ExpectChanged(double[] usual, ElboInputs other, int[] expected, string draw)
    {
        var changed = ElboRun.Of(Subject, other, (_, _) => 0).Xt.Zip(usual)
            .Select((pair, index) => (Changed: Math.Abs(pair.First - pair.Second) > 1e-4, Index: index))
            .Where(place => place.Changed).Select(place => place.Index).ToArray();
        if (!changed.SequenceEqual(expected))
        {
            Expect.Fail($"Expected {draw} to change {Places(expected)} of x_t alone, but it changes {Places(changed)}.",
                "one t and one ε are drawn for each row", "It looks like a draw that is used elsewhere, too, or not at all.");
        }
    }

    private static string Places(int[] indices) =>
        indices.Length == 0 ? "nothing" : string.Join(", ", indices.Select(index => $"[{index / 3}, {index % 3}]"));

    private static string? Reduction(Tensor loss, long rows, long columns) => loss.shape switch
    {
        [] => "It looks like the mean or sum over the whole batch.",
        [var only] when only == columns && columns != rows => "It looks like a sum over the batch in place of the dimensions.",
        [var first, var second] when first == rows && second == columns =>
            "It looks like squared errors that are not summed over the dimensions.",
        [_, 1] => "It looks like a sum that keeps its dimension.",
        _ => null,
    };
}
