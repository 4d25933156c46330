using Grader.Checks.Diffusion.Inputs;
using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1a, predict_start_from_noise and q_posterior.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (4), (6) and (7).</remarks>
[Exempts(LawFamily.Gradient, "the posterior is used in sampling; nothing is trained through it")]
public sealed partial class ForwardPosteriorChecks(HandIn handIn) : ContractChecks<IForwardPosterior>(handIn)
{
    private const string X0Law = "x̂_0 = (x_t − √(1 − ᾱ_t)·ε)/√ᾱ_t";
    private const string MeanLaw = "μ̃_t = √ᾱ_{t−1}·β_t/(1 − ᾱ_t)·x_0 + √α_t·(1 − ᾱ_{t−1})/(1 − ᾱ_t)·x_t";
    private const string VarianceLaw = "β̃_t = (1 − ᾱ_{t−1})/(1 − ᾱ_t)·β_t";

    private static readonly ScheduleValues Chain = ScheduleValues.FiveSteps;
    private static readonly int[] Steps = [1, 2, 3, 4, 5];

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1a: predict_start_from_noise, q_posterior")]
    [States("x̂_0 and μ̃ have shape [B, D], ln β̃ has shape [B, 1], and all values are finite")]
    [JudgesForm]
    public void Results_have_their_shapes()
    {
        foreach (var (rows, columns) in new[] { (4L, 2L), (1L, 1L), (2L, 2L), (3L, 5L) })
        {
            var (x, y, t) = (full([rows, columns], 0.5), full([rows, columns], -0.3), arange(1, rows + 1));
            Form(Subject.PredictX0(x, t, y, Chain.ToSchedule()), [rows, columns], "x̂_0");
            Form(Subject.Mean(x, y, t, Chain.ToSchedule()), [rows, columns], "μ̃");
            Form(Subject.LogVariance(t, Chain.ToSchedule()), [rows, 1], "ln β̃");
        }
    }

    [Test, Points(2), Cites("Ho et al. 2020, eq. (4)")]
    [States($"{X0Law}: the weight of x_t, also for large x", Within = "rounding of single precision")]
    public void Predicted_data_divide_by_the_root_of_alpha_bar() => Compare(
        t => X0(10, 0, t) / 10, t => 1 / Math.Sqrt(Chain.AlphaBar(t)), X0Law, "the weight of x_t in x̂_0 at t = 1, …, 5",
        ("ᾱ_t without its root", t => 1 / Chain.AlphaBar(t)),
        ("α_t in place of ᾱ_t", t => 1 / Math.Sqrt(Chain.Alpha(t))),
        ("√ᾱ_t as a factor", t => Math.Sqrt(Chain.AlphaBar(t))),
        ("ᾱ shifted by one step", t => 1 / Math.Sqrt(Chain.AlphaBar(t - 1))),
        ("x̂_0 cut to [−1, 1]", _ => 0.1));

    [Test, Points(2), Cites("Ho et al. 2020, eq. (4)")]
    [States($"{X0Law}: the weight of ε", Within = "rounding of single precision")]
    public void Predicted_data_subtract_the_noise() => Compare(
        t => X0(0, 1, t), t => -Math.Sqrt(1 - Chain.AlphaBar(t)) / Math.Sqrt(Chain.AlphaBar(t)), X0Law,
        "the weight of ε in x̂_0 at t = 1, …, 5",
        ("the noise added in place of subtracted", t => Math.Sqrt(1 - Chain.AlphaBar(t)) / Math.Sqrt(Chain.AlphaBar(t))),
        ("1 − ᾱ_t without its root", t => -(1 - Chain.AlphaBar(t)) / Math.Sqrt(Chain.AlphaBar(t))),
        ("ε not divided by √ᾱ_t", t => -Math.Sqrt(1 - Chain.AlphaBar(t))));

    [Test, Points(2), Cites("Ho et al. 2020, eq. (7)")]
    [States($"{MeanLaw}: the weight of x_0", Within = "rounding of single precision")]
    public void Mean_weighs_the_data() => Compare(
        t => Mean(1, 0, t), t => ReverseRule.OfX0(Chain, t), MeanLaw, "the weight of x_0 in μ̃ at t = 1, …, 5",
        ("the weights of x_0 and x_t exchanged", t => ReverseRule.OfXt(Chain, t)),
        ("√ᾱ_t in place of √ᾱ_{t−1}", t => ReverseRule.OfX0(Chain, t) * Math.Sqrt(Chain.Alpha(t))),
        ("ᾱ_{t−1} without its root", t => ReverseRule.OfX0(Chain, t) * Math.Sqrt(Chain.AlphaBar(t - 1))));

    [Test, Points(2), Cites("Ho et al. 2020, eq. (7); the sheet's text prints √ᾱ_t for √α_t")]
    [States($"{MeanLaw}: the weight of x_t", Within = "rounding of single precision")]
    public void Mean_weighs_the_state() => Compare(
        t => Mean(0, 1, t), t => ReverseRule.OfXt(Chain, t), MeanLaw, "the weight of x_t in μ̃ at t = 1, …, 5",
        ("the weights of x_0 and x_t exchanged", t => ReverseRule.OfX0(Chain, t)),
        ("√ᾱ_t in place of √α_t, a misprint of the sheet", t => ReverseRule.OfXt(Chain, t) * Math.Sqrt(Chain.AlphaBar(t) / Chain.Alpha(t))),
        ("α_t without its root", t => ReverseRule.OfXt(Chain, t) * Math.Sqrt(Chain.Alpha(t))));

    [Test, Points(2), Cites("Ho et al. 2020, eq. (7)")]
    [States($"ln β̃_t for t > 1, with {VarianceLaw}", Within = "rounding of single precision")]
    public void Log_variance_is_that_of_the_posterior() => Compare(
        LogVariance, t => Math.Log(Chain.BetaTilde(t)), VarianceLaw, "ln β̃_t at t = 2, …, 5", first: 2, wrong:
        [
            ("the variance without its logarithm", Chain.BetaTilde),
            ("ln β_t", t => Math.Log(Chain.Beta(t))),
            ("the fraction upside down", t => Math.Log(Chain.Beta(t) * (1 - Chain.AlphaBar(t)) / (1 - Chain.AlphaBar(t - 1)))),
            ("β̃_t without its denominator", t => Math.Log(Chain.Beta(t) * (1 - Chain.AlphaBar(t - 1)))),
            ("the logarithm of the root, ½·ln β̃_t", t => Math.Log(Chain.BetaTilde(t)) / 2),
            ("a logarithm to the base 10", t => Math.Log10(Chain.BetaTilde(t))),
        ]);

    [Test, Points(1)]
    [Cites("Heidelberg MLPH, exercise 1a: posterior_log_variance_clipped")]
    [States("ln 1e-20 at t = 1, where β̃_1 = 0", Within = "rounding of single precision")]
    public void Log_variance_of_the_first_step_is_the_smallest_allowed() =>
        Expect.Close(LogVariance(1), Math.Log(1e-20), Tolerance.Float32, "max(β̃_1, 1e-20) = 1e-20", what: "ln β̃_1");

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1a: a step for each row")]
    [Covers(LawFamily.Rows, LawFamily.Size)]
    [States("row i of each result depends on row i of the arguments and on t_i alone, in batches of every size",
        Within = "rounding of single precision")]
    public void Every_row_has_its_own_step()
    {
        const int Columns = 3;
        long[] steps = [4, 2, 5, 3, 2, 4];
        Tensor Values(int[] batch, double scale) => batch
            .SelectMany(row => Enumerable.Range(row * Columns, Columns).Select(index => scale * StepProbe.Pattern(index))).ToArray()
            .ToTensor([batch.Length, Columns]);
        void Rows(string what, int columns, Func<int[], Tensor, Tensor> result) => RowsLaw.Holds(steps.Length, batch =>
            [.. result(batch, tensor(batch.Select(row => steps[row]).ToArray())).Numbers([batch.Length, columns], what).Chunk(columns)],
            Tolerance.Float32, what);
        Rows("x̂_0", Columns, (batch, t) => Subject.PredictX0(Values(batch, 1), t, Values(batch, -2), Chain.ToSchedule()));
        Rows("μ̃", Columns, (batch, t) => Subject.Mean(Values(batch, 1), Values(batch, -2), t, Chain.ToSchedule()));
        Rows("ln β̃", 1, (_, t) => Subject.LogVariance(t, Chain.ToSchedule()));
    }

    [Test, Points(1), Cites("Ho et al. 2020, eq. (4)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{X0Law} for every schedule, T, B and D, and values from 10⁻⁶ to 10⁶, in double precision",
        Within = "rounding of single precision")]
    public void Every_prediction_of_the_data_follows_eq_4() => Law.Holds(Seed, StepInputs.Anywhere, input => Follows(
        input, (x, t, y, s) => Subject.PredictX0(x, t, y, s), (s, t) => 1 / Math.Sqrt(s.AlphaBar(t)),
        (s, t) => -Math.Sqrt(1 - s.AlphaBar(t)) / Math.Sqrt(s.AlphaBar(t)), X0Law, "x̂_0"), examples: 40);

    [Test, Points(1), Cites("Ho et al. 2020, eq. (7)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{MeanLaw} for every schedule, T, B and D, and values from 10⁻⁶ to 10⁶, in double precision; x_0 itself at t = 1",
        Within = "rounding of single precision")]
    public void Every_mean_follows_eq_7() => Law.Holds(Seed, StepInputs.Anywhere, input => Follows(
        input, (x, t, y, s) => Subject.Mean(x, y, t, s), ReverseRule.OfX0, ReverseRule.OfXt, MeanLaw, "μ̃"), examples: 40);

    [Test, Points(1), Cites("Ho et al. 2020, eq. (7)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"ln β̃_t for every schedule, t > 1 and B, with {VarianceLaw}, in double precision", Within = "rounding of single precision")]
    public void Every_log_variance_is_that_of_the_posterior() => Law.Holds(Seed, StepInputs.Anywhere, input =>
    {
        int[] steps = [.. input.Steps.Where(t => t > 1)];
        if (steps.Length > 0)
        {
            var t = tensor(steps.Select(step => (long)step).ToArray());
            Expect.Close(Subject.LogVariance(t, input.Schedule.ToSchedule(ScalarType.Float64)).Numbers([steps.Length, 1], "ln β̃"),
                [.. steps.Select(step => Math.Log(input.Schedule.BetaTilde(step)))], Tolerance.Float32, VarianceLaw, what: "ln β̃");
        }
    }, examples: 40);

    [Test, Points(1)]
    [Needs(nameof(Mean_weighs_the_data), nameof(Mean_weighs_the_state), nameof(Log_variance_is_that_of_the_posterior))]
    [Cites("Ho et al. 2020, eq. (6): Bayes' rule")]
    [Covers(LawFamily.Structure)]
    [States("ln q(x_{t−1}|x_t, x_0) = ln q(x_t|x_{t−1}) + ln q(x_{t−1}|x_0) − ln q(x_t|x_0) at every point, for t > 1",
        Within = "1e-3: single precision, where 1 − ᾱ is a small difference")]
    public void Posterior_obeys_the_rule_of_bayes() => Law.Holds(
        Seed, RandomSchedules.BetasWithStep(mostSteps: 12).And(RandomInputs.Numbers("x_0", -2, 2)).And(RandomInputs.Numbers("u", -2, 2))
            .And(RandomInputs.Numbers("v", -2, 2)),
        input =>
        {
            var (betas, step, x0, u, v) = input;
            var (s, t) = (new ScheduleValues([0.05, .. betas]), (int)step + 1);
            // points where the densities are not small
            var before = Math.Sqrt(s.AlphaBar(t - 1)) * x0 + Math.Sqrt(1 - s.AlphaBar(t - 1)) * u;
            var xt = Math.Sqrt(s.Alpha(t)) * before + Math.Sqrt(s.Beta(t)) * v;
            var bayes = LogNormal(xt, Math.Sqrt(s.Alpha(t)) * before, s.Beta(t))
                + LogNormal(before, Math.Sqrt(s.AlphaBar(t - 1)) * x0, 1 - s.AlphaBar(t - 1))
                - LogNormal(xt, Math.Sqrt(s.AlphaBar(t)) * x0, 1 - s.AlphaBar(t));
            var found = LogNormal(before, Mean(x0, xt, t, s), Math.Exp(LogVariance(t, s)));
            Expect.Close(found, bayes, new(1e-3, 5e-3, "single precision, where 1 − ᾱ is a small difference"),
                "q(x_{t−1}|x_t, x_0) = q(x_t|x_{t−1})·q(x_{t−1}|x_0)/q(x_t|x_0)",
                what: $"ln q(x_{t - 1}|x_{t}, x_0)");
        },
        examples: 20);

    private static void Form(Tensor found, long[] shape, string what)
    {
        const string Because = "a result has a row for each row of x_t";
        Expect.Real(found, Because, what: what);
        found.Numbers(shape, what);
    }

    private static void Compare(
        Func<int, double> found, Func<int, double> expected, string law, string what,
        params (string Name, Func<int, double> Value)[] wrong) => Compare(found, expected, law, what, 1, wrong);

    private static void Compare(
        Func<int, double> found, Func<int, double> expected, string law, string what, int first,
        (string Name, Func<int, double> Value)[] wrong)
    {
        double[] Of(Func<int, double> value) => [.. Steps.Where(t => t >= first).Select(value)];
        var suspects = new Suspects();
        foreach (var (name, value) in wrong)
            suspects.Add(name, Of(value));

        Expect.Close(Of(found), Of(expected), Tolerance.Float32, law, suspects: suspects, what: what);
    }

    private static void Follows(
        StepInput input, Func<Tensor, Tensor, Tensor, NoiseSchedule, Tensor> result, Func<ScheduleValues, int, double> ofFirst,
        Func<ScheduleValues, int, double> ofSecond, string law, string what)
    {
        var (rows, size) = (input.Steps.Length, input.Steps.Length * input.Columns);
        Tensor Values(int first) => input.Values[first..(first + size)].ToTensor([rows, input.Columns], ScalarType.Float64);
        var found = result(Values(0), tensor(input.Steps.Select(t => (long)t).ToArray()), Values(size),
            input.Schedule.ToSchedule(ScalarType.Float64)).Numbers([rows, input.Columns], what);
        for (var i = 0; i < size; i++)
        {
            var t = input.Steps[i / input.Columns];
            var (one, other) = (ofFirst(input.Schedule, t) * input.Values[i], ofSecond(input.Schedule, t) * input.Values[size + i]);
            Expect.Close(found[i], one + other, Tolerance.Float32.ForMagnitude(Math.Abs(one) + Math.Abs(other)), law,
                what: $"{what} at t = {t} of {input.Values[i]:G7} and {input.Values[size + i]:G7}");
        }
    }

    private double X0(double xt, double epsilon, int t) =>
        Subject.PredictX0(One(xt), Step(t), One(epsilon), Chain.ToSchedule()).Numbers([1, 1], "x̂_0")[0];

    private double Mean(double x0, double xt, int t, ScheduleValues? schedule = null) =>
        Subject.Mean(One(x0), One(xt), Step(t), (schedule ?? Chain).ToSchedule()).Numbers([1, 1], "μ̃")[0];

    private double LogVariance(int t) => LogVariance(t, Chain);

    private double LogVariance(int t, ScheduleValues schedule) =>
        Subject.LogVariance(Step(t), schedule.ToSchedule()).Numbers([1, 1], "ln β̃")[0];

    private static Tensor One(double value) => full([1, 1], value);

    private static Tensor Step(int t) => tensor(new[] { (long)t });

    private static double LogNormal(double x, double mean, double variance) =>
        -0.5 * (Math.Log(2 * Math.PI * variance) + (x - mean) * (x - mean) / variance);
}
