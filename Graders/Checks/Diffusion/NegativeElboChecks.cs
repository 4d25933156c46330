using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion;

/// <summary>
/// Exercise 3.4, training: L_simple of eq. (14), one value per row. The step of a row is read off the x_t that the network sees, so that
/// any strictly increasing time input is accepted; ε comes from a known stream, so that it may be drawn in any portions.
/// </summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithm 1 and eq. (14).</remarks>
public sealed class NegativeElboChecks(HandIn handIn) : ContractChecks<INegativeElbo>(handIn)
{
    private const string Equation14 = "L_i = Σ_d (ε_id − ε̂_id)²";

    private static readonly ScheduleValues Chain = ScheduleValues.FiveSteps;

    [Test, Points(2), Cites("Ho et al. 2020, eq. (14); DTU 02460 week 3, docstring of negative_elbo")]
    [States("x_0 of shape [B, D] gives a loss of shape [B], with finite values")]
    [KnownMistakes("the mean over the batch (one number)", "no sum at all ([B, D])", "the sum over the batch ([D])")]
    [JudgesForm]
    public void Loss_has_one_value_for_each_row()
    {
        foreach (var (rows, columns) in new[] { (5, 2), (1, 3), (4, 1), (2, 3) })
        {
            var loss = ElboRun.Of(Subject, Chain, rows, columns, _ => 0).Loss;
            const string Because = "the negative ELBO is a property of each row; the mean over the batch is taken afterwards";
            Expect.Real(loss, Because, what: "the loss");
            Expect.Shape(loss, [rows], Because, Reduction(loss, rows, columns), "the loss");
            Expect.Finite(loss, Because, what: "the loss");
        }
    }

    [Test, Points(1), Needs(nameof(Loss_has_one_value_for_each_row)), Cites("Ho et al. 2020, algorithm 1")]
    [States("one call of ε_θ for the whole batch: x_t of shape [B, D], time of shape [B, 1]")]
    [KnownMistakes("one time for the whole batch", "a time of shape [B]")]
    public void Network_sees_the_whole_batch_with_one_time_for_each_row()
    {
        var run = ElboRun.Of(Subject, Chain, 5, 2, _ => 0);
        Expect.Equal(run.Calls.Count, 1, "the network is asked once for the whole batch", what: "the number of calls");
        Expect.Shape(run.Calls[0].Xt, [5, 2], "x_t has the shape of x_0", what: "x_t");
        Expect.Shape(run.Calls[0].Time, [5, 1], "the time is one column beside x_t", what: "the time input");
        Expect.Finite(run.Calls[0].Time, "the time is a number", what: "the time input");
    }

    [Test, Points(3), Needs(nameof(Network_sees_the_whole_batch_with_one_time_for_each_row)), Cites("Ho et al. 2020, eq. (4) and (14)")]
    [States("x_t = √ᾱ_t·x_0 + √(1 − ᾱ_t)·ε for some step 1 ≤ t ≤ T of each row", Within = "rounding of single precision")]
    [KnownMistakes("ᾱ without its root", "the variance in place of the deviation", "√(1 − √ᾱ)", "α in place of ᾱ", "ᾱ shifted by one step",
        "one ε for all rows")]
    public void Network_sees_x_t_of_eq_4()
    {
        var run = ElboRun.Of(Subject, Chain, 5, 2, _ => 0);
        Expect.Close(run.Xt, run.NearestXt(ForwardRule.Right), Tolerance.Float32, "x_t = √ᾱ_t·x_0 + √(1 − ᾱ_t)·ε",
            "No step 1 ≤ t ≤ T of the schedule gives this x_t.", run.SuspectedXt(), "x_t");
    }

    [Test, Points(1), Needs(nameof(Network_sees_x_t_of_eq_4)), Cites("Ho et al. 2020, algorithm 1, line 3")]
    [States("rows of one batch have different steps")]
    [KnownMistakes("one step for the whole batch")]
    public void Every_row_draws_its_own_step()
    {
        var steps = ElboRun.Of(Subject, Chain, 5, 2, _ => 0).Steps();
        Expect.AtLeast(steps.Distinct().Count(), 2, "t ~ Uniform({1, …, T}) is drawn for each row",
            "It looks like one step for the whole batch.",
            "the number of different steps in a batch of 5");
    }

    [Test, Points(2), Needs(nameof(Every_row_draws_its_own_step)), Cites("Ho et al. 2020, algorithm 1, line 3")]
    [States("t ~ Uniform({1, …, T}): when every possible draw comes equally often, so does every step",
        Within = "exactly; no chance is involved")]
    [KnownMistakes("step 1 never trained", "step T never trained", "steps of unequal probability")]
    public void Every_step_from_1_to_T_is_drawn_equally_often()
    {
        const int Rounds = 12; // each of the T − 1, T or T + 1 values of a draw comes a whole number of times
        var steps = ElboRun.Of(Subject, Chain, Rounds * Chain.StepCount, 2, _ => 0).Steps();
        var counts = Enumerable.Range(1, Chain.StepCount).Select(t => (long)steps.Count(step => step == t)).ToArray();
        var hint = counts[0] == 0 ? "Step 1 is never trained." : counts[^1] == 0 ? "Step T is never trained." : null;
        Expect.Equal(counts, [.. counts.Select(_ => (long)Rounds)], "t ~ Uniform({1, …, T})", hint,
            "how often the steps 1, …, 5 come in 60 rows");
    }

    [Test, Points(1), Needs(nameof(Every_row_draws_its_own_step)), Cites("Ho et al. 2020, eq. (14): ε_θ(x_t, t)")]
    [States("rows of a later step have a greater time, rows of one step the same")]
    [KnownMistakes("a constant time", "a time that falls as the step rises", "a time that belongs to another row")]
    public void Time_is_a_strictly_increasing_function_of_the_step()
    {
        var run = ElboRun.Of(Subject, Chain, 12 * Chain.StepCount, 2, _ => 0);
        var times = run.Steps().Zip(run.Times).GroupBy(row => row.First, row => row.Second).OrderBy(step => step.Key).ToArray();
        var spread = times.Max(step => step.Max() - step.Min());
        Expect.Close(spread, 0, Tolerance.Float32, "the time depends on the step alone", "Rows of one step are given different times.",
            what: "the difference of times within one step");
        Expect.Increasing([.. times.Select(step => step.First())], "the network must be able to tell the steps apart",
            what: "the time, from the first to the last step");
        if (times.Any(step => step.First() is < 0 or > 1.001))
            Note("The time input is not scaled to [0, 1]; a network learns more easily from inputs of order one.");
    }

    [Test, Points(2), Needs(nameof(Network_sees_x_t_of_eq_4)), Cites("Ho et al. 2020, eq. (14)")]
    [States("ε̂ = ε: the loss is 0", Within = "rounding of single precision")]
    [KnownMistakes("another ε as the target", "x_0 as the target", "ε + ε̂ in place of ε − ε̂", "the bound's weights, which are fine here")]
    public void Predicting_the_noise_exactly_costs_nothing()
    {
        var run = ElboRun.Of(Subject, Chain, 5, 2, ElboRun.Epsilon);
        var loss = run.Loss.Numbers([5], "the loss");
        Expect.Close(loss, new double[5], Tolerance.Float32, "ε̂ = ε: ‖ε − ε̂‖² = 0", what: "the loss of an exact prediction",
            suspects: new()
            {
                { "ε + ε̂ in place of ε − ε̂", run.PerRow((_, epsilon) => 4 * epsilon * epsilon) },
                { "x_0 as the target in place of ε", run.PerRow((x0, epsilon) => (x0 - epsilon) * (x0 - epsilon)) },
            });
    }

    [Test, Points(2), Needs(nameof(Predicting_the_noise_exactly_costs_nothing)), Cites("Ho et al. 2020, eq. (14)")]
    [States("ε̂ = 0: the loss is ‖ε‖², as a sum or as a mean over dimensions", Within = "rounding of single precision")]
    [KnownMistakes("the norm without its square", "absolute errors", "the weights of the bound")]
    public void Predicting_zero_costs_the_squared_norm_of_the_noise()
    {
        var run = ElboRun.Of(Subject, Chain, 5, 3, _ => 0);
        var loss = run.Loss.Numbers([5], "the loss");
        var sum = run.PerRow((_, epsilon) => epsilon * epsilon);
        var mean = sum.Select(value => value / 3).ToArray();
        // whether the mean is right is judged by another check
        var expected = loss.Zip(mean).All(pair => Tolerance.Float32.Allows(pair.First, pair.Second)) ? mean : sum;
        Expect.Close(loss, expected, Tolerance.Float32, "ε̂ = 0: ‖ε − 0‖² = Σ_d ε_d²", what: "the loss of predicting 0", suspects: new()
        {
            { "the norm without its square", [.. sum.Select(Math.Sqrt)] },
            { "absolute errors in place of squares", run.PerRow((_, epsilon) => Math.Abs(epsilon)) },
            { "half of the squared norm", [.. sum.Select(value => value / 2)] },
            { "the weights of the bound, eq. (12), in place of weight 1", run.Weighted(sum) },
        });
    }

    [Test, Points(1), Needs(nameof(Predicting_zero_costs_the_squared_norm_of_the_noise)), Cites("Ho et al. 2020, eq. (14): a squared norm")]
    [States(Equation14, Within = "rounding of single precision")]
    [KnownMistakes("the mean over dimensions in place of the sum")]
    public void Loss_is_a_sum_over_dimensions()
    {
        var run = ElboRun.Of(Subject, Chain, 5, 3, _ => 0);
        var sum = run.PerRow((_, epsilon) => epsilon * epsilon);
        Expect.Close(run.Loss.Numbers([5], "the loss"), sum, Tolerance.Float32, Equation14, what: "the loss of predicting 0",
            suspects: new()
            {
                { "the mean over dimensions in place of the sum", [.. sum.Select(value => value / 3)] },
            });
    }

    /// <remarks>fixtures/golden/diffusion/negative-elbo.csv.</remarks>
    [Test, Points(1), Needs(nameof(Loss_is_a_sum_over_dimensions), nameof(Every_step_from_1_to_T_is_drawn_equally_often))]
    [Cites("Ho et al. 2020, eq. (14)")]
    [States("x_0 = (0.3, −1.2), ε = (0.5, 2), t = 3, ε̂ = 0.3·x_t + 0.03·(1, −1): L = 3.5610896", Within = "rounding of single precision")]
    [KnownMistakes("anything that the checks above let through")]
    public void Loss_of_one_row_agrees_with_the_known_value()
    {
        double[] epsilon = [0.5, 2];
        var spy = new PredictorSpy(call => 0.3 * call.Xt + new[] { 0.03, -0.03 }.ToTensor([2]));
        var noise = new ScriptedNoise(index => epsilon[index % 2], _ => 3, Chain.StepCount);
        var loss = Subject.NegativeElbo(spy.Predict, new[] { 0.3, -1.2 }.ToTensor([1, 2]), Chain.ToSchedule(), noise)
            .Numbers([1], "the loss");
        Expect.Close(loss, [3.5610896213633], Tolerance.Float32, Equation14, what: "the loss");
    }

    [Test, Points(2), Needs(nameof(Loss_is_a_sum_over_dimensions), nameof(Every_step_from_1_to_T_is_drawn_equally_often))]
    [Cites("Ho et al. 2020, eq. (14)")]
    [States($"{Equation14} for every schedule, batch and dimension", Within = "rounding of single precision")]
    [KnownMistakes("a broadcast that is right for D = 2 only", "rows that mix")]
    public void Loss_of_every_batch_is_that_of_eq_14() => Law.Holds(
        Seed,
        RandomInputs.Betas(mostSteps: 12).And(RandomInputs.Integers("B", 1, 6)).And(RandomInputs.Integers("D", 1, 4)),
        input =>
        {
            var ((betas, rows), columns) = input;
            var run = ElboRun.Of(Subject, new ScheduleValues(betas), (int)rows, (int)columns, index => Math.Sin(index));
            Expect.Close(run.Xt, run.NearestXt(ForwardRule.Right), Tolerance.Float32.Times(4, "rounding of single precision"),
                "x_t = √ᾱ_t·x_0 + √(1 − ᾱ_t)·ε", what: "x_t");
            var expected = run.PerRowOf(index => Math.Pow(ElboRun.Epsilon(index) - Math.Sin(index), 2));
            Expect.Close(run.Loss.Numbers([rows], "the loss"), expected, Tolerance.Float32, Equation14, what: "the loss");
        },
        examples: 25);

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
