using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>
/// Exercise 1a, get_beta_schedule('cosine'), as published and not as the sheet's code has it: that one begins with β = 0.
/// </summary>
/// <remarks>Nichol, Dhariwal, Improved Denoising Diffusion Probabilistic Models, 2021 (arXiv 2102.09672), eq. (17).</remarks>
[Exempts(LawFamily.Rows, "a schedule is made alone; there is no batch of them")]
[Exempts(LawFamily.Gradient, "a schedule is fixed before the training; nothing is trained through it")]
[Exempts(LawFamily.Magnitude, "T is the only argument, a count")]
public sealed partial class CosineScheduleChecks(HandIn handIn) : ContractChecks<ICosineSchedule>(handIn)
{
    private const string Cosine = "β_t = min(1 − f(t)/f(t − 1), 0.999), f(t) = cos²((t/T + 0.008)/1.008·π/2)";

    /// <summary>β from the difference of two cosines that are almost equal: a few times 1e-7 in single precision.</summary>
    private static readonly Tolerance Difference = new(1e-5, 2e-6, "rounding of single precision in 1 − f(t)/f(t − 1)");

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1a")]
    [States("β, α and ᾱ have shape [T] and finite values")]
    [JudgesForm]
    public void Schedule_holds_one_value_for_each_step() => ScheduleForm.Expected(Subject.Create);

    [Test, Points(1), Needs(nameof(Schedule_holds_one_value_for_each_step)), Cites("Nichol, Dhariwal 2021, eq. (17); errata of the sheet")]
    [States("0 < β_1 < 0.4 for T = 3 and 250", Within = "a bound far from β_1 = 0")]
    public void First_step_adds_noise()
    {
        foreach (var steps in new[] { 3, 250 })
        {
            var first = Subject.Create(steps).Beta.Numbers([steps], "β")[0];
            var hint = first == 0 ? "The sheet's own code begins with β = 0; the published schedule needs a grid of T + 1 points." : null;
            Expect.Between(first, 1e-5, 0.4, "β_1 = 1 − f(1)/f(0) > 0", hint, $"β_1 for T = {steps}");
        }
    }

    [Test, Points(2), Needs(nameof(Schedule_holds_one_value_for_each_step)), Cites("Nichol, Dhariwal 2021, eq. (17)")]
    [States($"{Cosine}: the first T − 1 values for T = 4", Within = "rounding of single precision")]
    public void Beta_of_four_steps_follows_the_squared_cosine()
    {
        Expect.Close(Subject.Create(4).Beta.Numbers([4], "β")[..3], Betas(4)[..3], Difference, Cosine, what: "β_1, β_2, β_3 for T = 4",
            suspects: new()
            {
                { "cos in place of cos²", Betas(4, power: 1)[..3] },
                { "s = 0", Betas(4, offset: 0)[..3] },
                { "1 − f(t)/f(0) in place of 1 − f(t)/f(t − 1)", [1 - F(1, 4), 1 - F(2, 4) / F(0, 4), 1 - F(3, 4) / F(0, 4)] },
            });
    }

    [Test, Points(1), Needs(nameof(Schedule_holds_one_value_for_each_step)), Cites("Nichol, Dhariwal 2021, section 3.2: β_t at most 0.999")]
    [States("β_T = 0.999, where f(T) = 0", Within = "rounding of single precision")]
    public void Last_beta_is_cut_to_0_999()
    {
        foreach (var steps in new[] { 1, 2, 10, 250 })
        {
            Expect.Close(Subject.Create(steps).Beta.Numbers([steps], "β")[^1], 0.999, Tolerance.Float32,
                "min(1 − f(T)/f(T − 1), 0.999) = 0.999", what: $"β_T for T = {steps}");
        }
    }

    [Test, Points(2), Needs(nameof(Schedule_holds_one_value_for_each_step)), Cites("Ho et al. 2020, line above eq. (4)")]
    [States("α_t = 1 − β_t and ᾱ_t = ∏_{s≤t} α_s", Within = "rounding of single precision")]
    public void Alpha_and_alpha_bar_follow_from_beta() => ScheduleForm.Derived(Subject.Create(10));

    [Test, Points(2), Needs(nameof(Alpha_and_alpha_bar_follow_from_beta)), Cites("Ho et al. 2020, line above eq. (4)")]
    [Covers(LawFamily.Size)]
    [States("α_t = 1 − β_t and ᾱ_t = ∏_{s≤t} α_s for every T ≥ 1", Within = "rounding of single precision over T factors")]
    public void Alpha_bar_follows_for_every_length() => Law.Holds(
        Seed, RandomInputs.Integers("T", 1, 100), steps => ScheduleForm.Derived(Subject.Create(steps)), examples: 20);

    [Test, Points(1), Needs(nameof(Beta_of_four_steps_follows_the_squared_cosine), nameof(Last_beta_is_cut_to_0_999))]
    [Cites("Nichol, Dhariwal 2021, eq. (17)")]
    [Covers(LawFamily.Size, LawFamily.Precision)]
    [States($"{Cosine} for every T ≥ 1", Within = "rounding of single precision")]
    public void Every_schedule_follows_the_squared_cosine() => Law.Holds(
        Seed, RandomInputs.Integers("T", 1, 100),
        steps => Expect.Close(Subject.Create(steps).Beta.Numbers([steps], "β"), Betas((int)steps), Difference, Cosine, what: "β"),
        examples: 20);

    private static double[] Betas(int steps, double offset = 0.008, double power = 2) =>
        [.. Enumerable.Range(1, steps).Select(t => Math.Min(1 - F(t, steps, offset, power) / F(t - 1, steps, offset, power), 0.999))];

    private static double F(int t, int steps, double offset = 0.008, double power = 2) =>
        Math.Pow(Math.Max(Math.Cos(((double)t / steps + offset) / (1 + offset) * Math.PI / 2), 0), power);
}
