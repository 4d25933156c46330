using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 3.4, constructor: β linear from β_1 to β_T, α_t = 1 − β_t, ᾱ_t = ∏_{s≤t} α_s.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), section 4 and eq. (4).</remarks>
[Exempts(LawFamily.Rows, "a schedule is made alone; there is no batch of them")]
[Exempts(LawFamily.Gradient, "a schedule is fixed before the training; nothing is trained through it")]
public sealed partial class LinearScheduleChecks(HandIn handIn) : ContractChecks<ILinearSchedule>(handIn)
{
    private const string Linear = "β_t = β_1 + (t − 1)/(T − 1)·(β_T − β_1)";
    private const string Product = "ᾱ_t = ∏_{s≤t} α_s";

    [Test, Points(1), Cites("Ho et al. 2020, section 4")]
    [States("β, α and ᾱ have shape [T] and finite values")]
    [JudgesForm]
    public void Schedule_holds_one_value_for_each_step() => ScheduleForm.Expected(steps => Subject.Create(0.1, 0.3, steps));

    [Test, Points(2), Needs(nameof(Schedule_holds_one_value_for_each_step)), Cites("Ho et al. 2020, section 4")]
    [States(Linear, Within = "rounding of single precision")]
    public void Beta_of_three_steps_is_linear_with_both_ends()
    {
        var beta = Subject.Create(0.1, 0.3, 3).Beta.Numbers([3], "β");
        Expect.Close(beta, [0.1, 0.2, 0.3], Tolerance.Float32, Linear, suspects: new()
        {
            { "a schedule that ends before β_T", [0.1, 0.1 + 0.2 / 3, 0.1 + 0.4 / 3] },
            { "a schedule whose √β is linear", Squares(Math.Sqrt(0.1), (Math.Sqrt(0.1) + Math.Sqrt(0.3)) / 2, Math.Sqrt(0.3)) },
            { "a schedule that falls from β_T to β_1", [0.3, 0.2, 0.1] },
            { "β multiplied by 1000/T", [100 / 3.0, 200 / 3.0, 100] },
        });
    }

    [Test, Points(1), Needs(nameof(Schedule_holds_one_value_for_each_step)), Cites("Ho et al. 2020, line above eq. (4)")]
    [States("α_t = 1 − β_t", Within = "rounding of single precision")]
    [PassesConstants("α is judged by the answer's own β, so that a wrong β costs once", 0.5)]
    public void Alpha_is_one_minus_beta()
    {
        var schedule = Subject.Create(0.1, 0.3, 3);
        var beta = schedule.Beta.Numbers([3], "β");
        var alpha = schedule.Alpha.Numbers([3], "α");
        Expect.Close(alpha, [.. beta.Select(b => 1 - b)], Tolerance.Float32, "α_t = 1 − β_t", suspects: new()
        {
            { "√(1 − β_t)", [.. beta.Select(b => Math.Sqrt(1 - b))] },
            { "β itself", beta },
        });
    }

    [Test, Points(3), Needs(nameof(Schedule_holds_one_value_for_each_step)), Cites("Ho et al. 2020, line above eq. (4)")]
    [States(Product, Within = "rounding of single precision")]
    [PassesConstants("ᾱ is judged by the answer's own α, so that a wrong α costs once", 0, 1)]
    public void Alpha_bar_is_the_running_product_of_alpha()
    {
        var schedule = Subject.Create(0.1, 0.3, 3);
        var alpha = schedule.Alpha.Numbers([3], "α");
        var alphaBar = schedule.AlphaBar.Numbers([3], "ᾱ");
        var beta = schedule.Beta.Numbers([3], "β");
        Expect.Close(alphaBar, [alpha[0], alpha[0] * alpha[1], alpha[0] * alpha[1] * alpha[2]], Tolerance.Float32, Product, suspects: new()
        {
            { "ᾱ shifted by one step (it begins with ᾱ_0 = 1)", [1, alpha[0], alpha[0] * alpha[1]] },
            { "the running product of β", [beta[0], beta[0] * beta[1], beta[0] * beta[1] * beta[2]] },
            { "the running sum of α", [alpha[0], alpha[0] + alpha[1], alpha[0] + alpha[1] + alpha[2]] },
            { "the power α_t^t", [alpha[0], alpha[1] * alpha[1], alpha[2] * alpha[2] * alpha[2]] },
            { "α itself", alpha },
        });
    }

    [Test, Points(0.5), Needs(nameof(Schedule_holds_one_value_for_each_step)), Cites("Ho et al. 2020, section 4")]
    [States("T = 1: β = (β_1)", Within = "rounding of single precision")]
    public void Schedule_of_one_step_holds_beta_1()
    {
        var schedule = Subject.Create(0.3, 0.9, 1);
        Expect.Close(schedule.Beta.Numbers([1], "β"), [0.3], Tolerance.Float32, "with T = 1 there is one value, β_1", what: "β");
    }

    [Test, Points(1), Needs(nameof(Beta_of_three_steps_is_linear_with_both_ends)), Cites("Ho et al. 2020, section 4")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{Linear}, for every T and 0 < β_1 ≤ β_T < 1", Within = "rounding of single precision")]
    public void Every_schedule_is_linear() => Law.Holds(Seed, AnyEnds.And(RandomInputs.Integers("T", 1, 60)), input =>
    {
        var (beta1, betaT, steps) = input;
        var expected = ScheduleValues.Linear(beta1, betaT, (int)steps);
        Expect.Close(Subject.Create(beta1, betaT, steps).Beta.Numbers([steps], "β"), OfSteps(expected, expected.Beta),
            Tolerance.Float32.ForMagnitude(betaT), Linear, what: "β");
    }, examples: 40);

    [Test, Points(1), Needs(nameof(Alpha_bar_is_the_running_product_of_alpha)), Cites("Ho et al. 2020, eq. (4)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{Product}, for every T and 0 < β_1 ≤ β_T < 1", Within = "rounding of single precision over T factors")]
    [PassesConstants("ᾱ is judged by the answer's own α, so that a wrong α costs once", 0, 1)]
    public void Alpha_bar_follows_for_every_schedule() => Law.Holds(Seed, AnyEnds.And(RandomInputs.Integers("T", 1, 60)), input =>
    {
        var (beta1, betaT, steps) = input;
        var schedule = Subject.Create(beta1, betaT, steps);
        var product = 1.0;
        double[] expected = [.. schedule.Alpha.Numbers([steps], "α").Select(alpha => product *= alpha)];
        Expect.Close(schedule.AlphaBar.Numbers([steps], "ᾱ"), expected, Tolerance.Float32.Over(2 * steps), Product, what: "ᾱ");
    }, examples: 40);

    /// <summary>β_1 ≤ β_T, of every magnitude below 1.</summary>
    private static RandomInputs<(double First, double Last)> AnyEnds =>
        RandomInputs.Scales("one β", 1e-6, 0.999).And(RandomInputs.Scales("another β", 1e-6, 0.999))
            .Map(ends => (Math.Min(ends.Item1, ends.Item2), Math.Max(ends.Item1, ends.Item2)));

    private static double[] OfSteps(ScheduleValues schedule, Func<int, double> value) =>
        [.. Enumerable.Range(1, schedule.StepCount).Select(value)];

    private static double[] Squares(params double[] roots) => [.. roots.Select(root => root * root)];
}
