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
public sealed class ForwardPosteriorChecks(HandIn handIn) : ContractChecks<IForwardPosterior>(handIn)
{
    private const string X0Law = "x̂_0 = (x_t − √(1 − ᾱ_t)·ε)/√ᾱ_t";
    private const string MeanLaw = "μ̃_t = √ᾱ_{t−1}·β_t/(1 − ᾱ_t)·x_0 + √α_t·(1 − ᾱ_{t−1})/(1 − ᾱ_t)·x_t";
    private const string VarianceLaw = "β̃_t = (1 − ᾱ_{t−1})/(1 − ᾱ_t)·β_t";

    private static readonly ScheduleValues Chain = ScheduleValues.FiveSteps;
    private static readonly int[] Steps = [1, 2, 3, 4, 5];

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1a: predict_start_from_noise, q_posterior")]
    [States("x̂_0 and μ̃ have shape [B, D], ln β̃ has shape [B, 1], and all values are finite")]
    [KnownMistakes("[B] broadcast against [B, D] to another shape", "ln 0 at t = 1")]
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

    [Test, Points(1), Needs(nameof(Results_have_their_shapes)), Cites("Ho et al. 2020, eq. (4)")]
    [States($"{X0Law}: the weight of x_t, also for large x", Within = "rounding of single precision")]
    [KnownMistakes("ᾱ_t without its root", "α_t in place of ᾱ_t", "x̂_0 cut to [−1, 1]")]
    public void Predicted_data_divide_by_the_root_of_alpha_bar() => Compare(
        t => X0(10, 0, t) / 10, t => 1 / Math.Sqrt(Chain.AlphaBar(t)), X0Law, "the weight of x_t in x̂_0 at t = 1, …, 5",
        ("ᾱ_t without its root", t => 1 / Chain.AlphaBar(t)),
        ("α_t in place of ᾱ_t", t => 1 / Math.Sqrt(Chain.Alpha(t))),
        ("√ᾱ_t as a factor", t => Math.Sqrt(Chain.AlphaBar(t))),
        ("ᾱ shifted by one step", t => 1 / Math.Sqrt(Chain.AlphaBar(t - 1))),
        ("x̂_0 cut to [−1, 1]", _ => 0.1));

    [Test, Points(1), Needs(nameof(Predicted_data_divide_by_the_root_of_alpha_bar)), Cites("Ho et al. 2020, eq. (4)")]
    [States($"{X0Law}: the weight of ε", Within = "rounding of single precision")]
    [KnownMistakes("the noise added", "1 − ᾱ_t without its root")]
    public void Predicted_data_subtract_the_noise() => Compare(
        t => X0(0, 1, t), t => -Math.Sqrt(1 - Chain.AlphaBar(t)) / Math.Sqrt(Chain.AlphaBar(t)), X0Law,
        "the weight of ε in x̂_0 at t = 1, …, 5",
        ("the noise added in place of subtracted", t => Math.Sqrt(1 - Chain.AlphaBar(t)) / Math.Sqrt(Chain.AlphaBar(t))),
        ("1 − ᾱ_t without its root", t => -(1 - Chain.AlphaBar(t)) / Math.Sqrt(Chain.AlphaBar(t))),
        ("ε not divided by √ᾱ_t", t => -Math.Sqrt(1 - Chain.AlphaBar(t))));

    [Test, Points(2), Needs(nameof(Results_have_their_shapes)), Cites("Ho et al. 2020, eq. (7)")]
    [States($"{MeanLaw}: the weight of x_0", Within = "rounding of single precision")]
    [KnownMistakes("the weights of x_0 and x_t exchanged", "√ᾱ_t in place of √ᾱ_{t−1}", "ᾱ_{t−1} padded at the wrong end")]
    public void Mean_weighs_the_data() => Compare(
        t => Mean(1, 0, t), t => ReverseRule.OfX0(Chain, t), MeanLaw, "the weight of x_0 in μ̃ at t = 1, …, 5",
        ("the weights of x_0 and x_t exchanged", t => ReverseRule.OfXt(Chain, t)),
        ("√ᾱ_t in place of √ᾱ_{t−1}", t => ReverseRule.OfX0(Chain, t) * Math.Sqrt(Chain.Alpha(t))),
        ("ᾱ_{t−1} without its root", t => ReverseRule.OfX0(Chain, t) * Math.Sqrt(Chain.AlphaBar(t - 1))));

    [Test, Points(2), Needs(nameof(Results_have_their_shapes)), Cites("Ho et al. 2020, eq. (7); the sheet's text prints √ᾱ_t for √α_t")]
    [States($"{MeanLaw}: the weight of x_t", Within = "rounding of single precision")]
    [KnownMistakes("√ᾱ_t in place of √α_t, as the sheet's text prints it", "the weights of x_0 and x_t exchanged", "α_t without its root")]
    public void Mean_weighs_the_state() => Compare(
        t => Mean(0, 1, t), t => ReverseRule.OfXt(Chain, t), MeanLaw, "the weight of x_t in μ̃ at t = 1, …, 5",
        ("the weights of x_0 and x_t exchanged", t => ReverseRule.OfX0(Chain, t)),
        ("√ᾱ_t in place of √α_t, a misprint of the sheet", t => ReverseRule.OfXt(Chain, t) * Math.Sqrt(Chain.AlphaBar(t) / Chain.Alpha(t))),
        ("α_t without its root", t => ReverseRule.OfXt(Chain, t) * Math.Sqrt(Chain.Alpha(t))));

    [Test, Points(2), Needs(nameof(Results_have_their_shapes)), Cites("Ho et al. 2020, eq. (7)")]
    [States($"ln β̃_t for t > 1, with {VarianceLaw}", Within = "rounding of single precision")]
    [KnownMistakes("the variance without its logarithm", "β_t in place of β̃_t", "the fraction upside down", "the logarithm of the root")]
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

    [Test, Points(1), Needs(nameof(Log_variance_is_that_of_the_posterior))]
    [Cites("Heidelberg MLPH, exercise 1a: posterior_log_variance_clipped")]
    [States("ln 1e-20 at t = 1, where β̃_1 = 0", Within = "rounding of single precision")]
    [KnownMistakes("the value of t = 2 in place of the smallest", "1e-20 added, not a bound")]
    public void Log_variance_of_the_first_step_is_the_smallest_allowed() =>
        Expect.Close(LogVariance(1), Math.Log(1e-20), Tolerance.Float32, "max(β̃_1, 1e-20) = 1e-20", what: "ln β̃_1");

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1a: a step for each row")]
    [Needs(nameof(Predicted_data_subtract_the_noise), nameof(Mean_weighs_the_data), nameof(Mean_weighs_the_state),
        nameof(Log_variance_is_that_of_the_posterior))]
    [States("row i of each result depends on t_i", Within = "rounding of single precision")]
    [KnownMistakes("the first row's step used for all rows")]
    public void Every_row_has_its_own_step()
    {
        int[] steps = [4, 2, 5, 3];
        var t = tensor(steps.Select(step => (long)step).ToArray());
        var (x, y) = (full([4, 1], 0.5), full([4, 1], -2.0));
        void Rows(Tensor found, Func<int, double> expected, string law, string what) => Expect.Close(
            found.Numbers([4, 1], what), [.. steps.Select(expected)], Tolerance.Float32.Times(2, "rounding of single precision"), law,
            suspects: new() { { "the step of the first row, used for all rows", [.. steps.Select(_ => expected(4))] } },
            what: $"{what} at t = 4, 2, 5, 3");
        Rows(Subject.PredictX0(x, t, y, Chain.ToSchedule()),
            step => (0.5 + 2 * Math.Sqrt(1 - Chain.AlphaBar(step))) / Math.Sqrt(Chain.AlphaBar(step)), X0Law, "x̂_0");
        Rows(Subject.Mean(x, y, t, Chain.ToSchedule()), step => 0.5 * ReverseRule.OfX0(Chain, step) - 2 * ReverseRule.OfXt(Chain, step),
            MeanLaw, "μ̃");
        Rows(Subject.LogVariance(t, Chain.ToSchedule()), step => Math.Log(Chain.BetaTilde(step)), VarianceLaw, "ln β̃");
    }

    [Test, Points(2), Needs(nameof(Every_row_has_its_own_step)), Cites("Ho et al. 2020, eq. (6): Bayes' rule")]
    [States("ln q(x_{t−1}|x_t, x_0) = ln q(x_t|x_{t−1}) + ln q(x_{t−1}|x_0) − ln q(x_t|x_0) at every point, for t > 1",
        Within = "1e-3: single precision, where 1 − ᾱ is a small difference")]
    [KnownMistakes("a posterior that fits one schedule only")]
    public void Posterior_obeys_the_rule_of_bayes() => Law.Holds(
        Seed, RandomInputs.BetasWithStep(mostSteps: 12).And(RandomInputs.Numbers("x_0", -2, 2)).And(RandomInputs.Numbers("u", -2, 2))
            .And(RandomInputs.Numbers("v", -2, 2)),
        input =>
        {
            var ((((betas, step), x0), u), v) = input;
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

    /// <remarks>fixtures/golden/diffusion/posterior.csv.</remarks>
    [Test, Points(1), Needs(nameof(Mean_weighs_the_state)), Cites("Ho et al. 2020, eq. (7); errata of the sheet")]
    [States("the weight of x_t for T = 1000 at t = 500 and 1000: 0.99410667 and 0.98994868, not 0.28009167 and 0.00635281",
        Within = "1e-4: single precision")]
    [KnownMistakes("√ᾱ_t in place of √α_t, as the sheet's text prints it")]
    public void Weight_of_the_state_agrees_with_known_values_of_a_long_schedule()
    {
        var schedule = ScheduleValues.Linear(1e-4, 0.02, 1000);
        Expect.Close([Mean(0, 1, 500, schedule), Mean(0, 1, 1000, schedule)], [0.99410667, 0.98994868], new(1e-4, 0, "single precision"),
            MeanLaw, what: "the weight of x_t at t = 500 and 1000");
    }

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
