using Grader.Checks.Diffusion.Inputs;
using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 3.4, training: from x_0 to x_t at once, and from x_{t−1} to x_t.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (2) and (4).</remarks>
[Exempts(LawFamily.Gradient, "what is trained is the network behind x_t; no gradient is taken through the data")]
public sealed partial class ForwardProcessChecks(HandIn handIn) : ContractChecks<IForwardProcess>(handIn)
{
    private const string JumpLaw = "x_t = √ᾱ_t·x_0 + √(1 − ᾱ_t)·ε";
    private const string StepLaw = "x_t = √(1 − β_t)·x_{t−1} + √β_t·ε";

    private static readonly ScheduleValues Chain = ScheduleValues.FiveSteps;
    private static readonly int[] Steps = [1, 2, 3, 4, 5];

    [Test, Points(1), Cites("Ho et al. 2020, eq. (4)")]
    [States("Jump keeps the shape [B, D], and its values are finite")]
    [JudgesForm]
    public void Jump_keeps_the_shape_of_the_data() => KeepsShape(Subject.Jump);

    [Test, Points(2), Cites("Ho et al. 2020, eq. (4)")]
    [States("ε = 0: x_t = √ᾱ_t·x_0", Within = "rounding of single precision")]
    public void Jump_scales_the_data_by_the_root_of_alpha_bar()
    {
        var weight = Weights(Subject.Jump, data: 1, epsilon: 0);
        Expect.Close(weight, OfSteps(t => ForwardRule.Right.Signal(Chain, t)), Tolerance.Float32, JumpLaw,
            suspects: Suspected(rule => rule.Signal), what: "the weight of x_0 at t = 1, …, 5");
    }

    [Test, Points(2), Cites("Ho et al. 2020, eq. (4)")]
    [States("x_0 = 0: x_t = √(1 − ᾱ_t)·ε", Within = "rounding of single precision")]
    public void Jump_scales_the_noise_by_the_root_of_one_minus_alpha_bar()
    {
        var weight = Weights(Subject.Jump, data: 0, epsilon: 1);
        Expect.Close(weight, OfSteps(t => ForwardRule.Right.Noise(Chain, t)), Tolerance.Float32, JumpLaw,
            suspects: Suspected(rule => rule.Noise), what: "the weight of ε at t = 1, …, 5");
    }

    [Test, Points(1), Needs(nameof(Jump_keeps_the_shape_of_the_data)), Cites("Ho et al. 2020, algorithm 1")]
    [Covers(LawFamily.Rows, LawFamily.Size)]
    [States("row i of x_t depends on row i of the data, of ε and of t alone, in batches of every size",
        Within = "rounding of single precision")]
    [PassesItsInput("a wrong rule for each row is judged elsewhere")]
    public void Jump_reads_the_step_of_each_row() => ReadsEachRow(Subject.Jump);

    [Test, Points(1), Cites("Ho et al. 2020, eq. (2)")]
    [States("Step keeps the shape [B, D], and its values are finite")]
    [JudgesForm]
    public void Step_keeps_the_shape_of_the_data() => KeepsShape(Subject.Step);

    [Test, Points(2), Cites("Ho et al. 2020, eq. (2)")]
    [States("ε = 0: x_t = √(1 − β_t)·x_{t−1}", Within = "rounding of single precision")]
    public void Step_scales_the_state_by_the_root_of_one_minus_beta()
    {
        var weight = Weights(Subject.Step, data: 1, epsilon: 0);
        Expect.Close(weight, OfSteps(t => Math.Sqrt(1 - Chain.Beta(t))), Tolerance.Float32, StepLaw,
            what: "the weight of x_{t−1} at t = 1, …, 5", suspects: new()
            {
                { "x_{t−1} kept at its full size", OfSteps(_ => 1) },
                { "1 − β_t without its root", OfSteps(t => 1 - Chain.Beta(t)) },
                { "ᾱ_t in place of α_t = 1 − β_t", OfSteps(t => Math.Sqrt(Chain.AlphaBar(t))) },
            });
    }

    [Test, Points(2), Cites("Ho et al. 2020, eq. (2)")]
    [States("x_{t−1} = 0: x_t = √β_t·ε", Within = "rounding of single precision")]
    public void Step_scales_the_noise_by_the_root_of_beta()
    {
        var weight = Weights(Subject.Step, data: 0, epsilon: 1);
        Expect.Close(weight, OfSteps(t => Math.Sqrt(Chain.Beta(t))), Tolerance.Float32, StepLaw, what: "the weight of ε at t = 1, …, 5",
            suspects: new()
            {
                { "the variance β_t in place of its root", OfSteps(Chain.Beta) },
                { "√(1 − ᾱ_t) in place of √β_t", OfSteps(t => Math.Sqrt(1 - Chain.AlphaBar(t))) },
            });
    }

    [Test, Points(1), Needs(nameof(Step_keeps_the_shape_of_the_data)), Cites("Ho et al. 2020, eq. (2)")]
    [Covers(LawFamily.Rows, LawFamily.Size)]
    [States("row i of x_t depends on row i of the data, of ε and of t alone, in batches of every size",
        Within = "rounding of single precision")]
    [PassesItsInput("a wrong rule for each row is judged elsewhere")]
    public void Step_reads_the_step_of_each_row() => ReadsEachRow(Subject.Step);

    [Test, Points(1)]
    [Needs(nameof(Jump_scales_the_data_by_the_root_of_alpha_bar), nameof(Jump_scales_the_noise_by_the_root_of_one_minus_alpha_bar),
        nameof(Step_scales_the_state_by_the_root_of_one_minus_beta), nameof(Step_scales_the_noise_by_the_root_of_beta))]
    [Cites("Ho et al. 2020, eq. (2) and (4)")]
    [Covers(LawFamily.Structure)]
    [States("t steps in a row have the mean and the variance of one jump to t", Within = "rounding of single precision over 2t operations")]
    public void Steps_in_a_row_equal_one_jump() => Law.Holds(
        Seed,
        RandomSchedules.BetasWithStep(mostSteps: 12),
        input =>
        {
            var schedule = new ScheduleValues(input.Betas).ToSchedule();
            var signal = Single(Subject.Jump, 1, 0, input.Step, schedule);
            var noise = Single(Subject.Jump, 0, 1, input.Step, schedule);
            var (mean, variance) = (1.0, 0.0);
            for (var t = 1L; t <= input.Step; t++)
            {
                mean = Single(Subject.Step, mean, 0, t, schedule);
                var kept = Single(Subject.Step, 1, 0, t, schedule);
                var added = Single(Subject.Step, 0, 1, t, schedule);
                variance = kept * kept * variance + added * added;
            }

            var tolerance = Tolerance.Float32.Over(20 * input.Step);
            Expect.Close(signal, mean, tolerance, "√ᾱ_t = ∏_{s≤t} √(1 − β_s)", what: $"the weight of x_0 in a jump to t = {input.Step}");
            Expect.Close(noise * noise, variance, tolerance, "1 − ᾱ_t is the variance that t steps add up",
                what: $"the variance of a jump to t = {input.Step}");
        },
        examples: 15);

    [Test, Points(1), Cites("Ho et al. 2020, eq. (4)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{JumpLaw} for every schedule, T, B and D, and values from 10⁻⁶ to 10⁶, in double precision",
        Within = "rounding of single precision")]
    public void Every_jump_follows_eq_4() => Law.Holds(Seed, StepInputs.Anywhere, input =>
        Follows(Subject.Jump, input, ForwardRule.Right.Signal, ForwardRule.Right.Noise, JumpLaw), examples: 40);

    [Test, Points(1), Cites("Ho et al. 2020, eq. (2)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{StepLaw} for every schedule, T, B and D, and values from 10⁻⁶ to 10⁶, in double precision",
        Within = "rounding of single precision")]
    public void Every_step_follows_eq_2() => Law.Holds(Seed, StepInputs.Anywhere, input =>
        Follows(Subject.Step, input, (s, t) => Math.Sqrt(s.Alpha(t)), (s, t) => Math.Sqrt(s.Beta(t)), StepLaw), examples: 40);

    /// <summary>Jump or Step.</summary>
    private delegate Tensor ForwardMap(Tensor x, Tensor t, Tensor epsilon, NoiseSchedule schedule);

    private static void KeepsShape(ForwardMap forward)
    {
        foreach (var (rows, columns) in new[] { (3L, 2L), (1L, 1L), (2L, 2L), (4L, 3L) })
        {
            var xt = forward(ones(rows, columns), arange(1, rows + 1), ones(rows, columns), Chain.ToSchedule());
            const string Because = "x_t has a row for each row of the data";
            Expect.Real(xt, Because, what: "x_t");
            Expect.Shape(xt, [rows, columns], Because,
                "A tensor of shape [B] needs a second axis of size 1 before it meets one of shape [B, D].", what: "x_t");
            Expect.Finite(xt, Because, what: "x_t");
        }
    }

    private static void ReadsEachRow(ForwardMap forward)
    {
        const int Columns = 3;
        long[] steps = [4, 1, 5, 3, 2, 1];
        var (x, epsilon) = (Values(steps.Length, Columns, 1), Values(steps.Length, Columns, -2));
        RowsLaw.Holds(steps.Length, batch =>
        {
            Tensor Of(Tensor values) => values.index_select(0, tensor(batch.Select(row => (long)row).ToArray()));
            return [.. forward(Of(x), tensor(batch.Select(row => steps[row]).ToArray()), Of(epsilon), Chain.ToSchedule())
                .Numbers([batch.Length, Columns], "x_t").Chunk(Columns)];
        }, Tolerance.Float32, "x_t");
    }

    private static void Follows(
        ForwardMap forward, StepInput input, Func<ScheduleValues, int, double> data, Func<ScheduleValues, int, double> noise, string law)
    {
        var (rows, size) = (input.Steps.Length, input.Steps.Length * input.Columns);
        Tensor Values(int first) => input.Values[first..(first + size)].ToTensor([rows, input.Columns], ScalarType.Float64);
        var found = forward(Values(0), tensor(input.Steps.Select(t => (long)t).ToArray()), Values(size),
            input.Schedule.ToSchedule(ScalarType.Float64)).Numbers([rows, input.Columns], "x_t");
        for (var i = 0; i < size; i++)
        {
            var t = input.Steps[i / input.Columns];
            var (kept, added) = (data(input.Schedule, t) * input.Values[i], noise(input.Schedule, t) * input.Values[size + i]);
            Expect.Close(found[i], kept + added, Tolerance.Float32.ForMagnitude(Math.Abs(kept) + Math.Abs(added)), law,
                what: $"x_{t} for data {input.Values[i]:G7} and ε = {input.Values[size + i]:G7}");
        }
    }

    private static Tensor Values(int rows, int columns, double scale) =>
        Enumerable.Range(0, rows * columns).Select(index => scale * StepProbe.Pattern(index)).ToArray().ToTensor([rows, columns]);

    private static double[] Weights(ForwardMap forward, double data, double epsilon) =>
        [.. Steps.Select(t => Single(forward, data, epsilon, t, Chain.ToSchedule()))];

    private static double Single(ForwardMap forward, double data, double epsilon, long t, NoiseSchedule schedule) =>
        forward(full([1, 1], data), tensor(new[] { t }), full([1, 1], epsilon), schedule).Numbers([1, 1], "x_t")[0];

    private static double[] OfSteps(Func<int, double> value) => [.. Steps.Select(value)];

    private static Suspects Suspected(Func<ForwardRule, Func<ScheduleValues, int, double>> weight)
    {
        var suspects = new Suspects();
        foreach (var rule in ForwardRule.Wrong)
            suspects.Add(rule.Name, OfSteps(t => weight(rule)(Chain, t)));

        return suspects;
    }

    private static Tensor Rows(int count, double first, double second) => new[] { first, second }.ToTensor([1, 2]).expand(count, 2);
}
