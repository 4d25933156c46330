using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1a, get_beta_schedule('quadratic'): √β linear.</summary>
[Exempts(LawFamily.Rows, "a schedule is made alone; there is no batch of them")]
[Exempts(LawFamily.Gradient, "a schedule is fixed before the training; nothing is trained through it")]
public sealed partial class QuadraticScheduleChecks(HandIn handIn) : ContractChecks<IQuadraticSchedule>(handIn)
{
    private const string Quadratic = "β_t = (√β_1 + (t − 1)/(T − 1)·(√β_T − √β_1))²";

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1a")]
    [States("β, α and ᾱ have shape [T] and finite values")]
    [JudgesForm]
    public void Schedule_holds_one_value_for_each_step() => ScheduleForm.Expected(steps => Subject.Create(0.04, 0.36, steps));

    [Test, Points(2), Needs(nameof(Schedule_holds_one_value_for_each_step))]
    [Cites("Heidelberg MLPH, exercise 1a: get_beta_schedule('quadratic')")]
    [States($"{Quadratic}: β_1 = 0.04, β_T = 0.36 and T = 3 give 0.04, 0.16, 0.36", Within = "rounding of single precision")]
    public void Root_of_beta_is_linear_with_both_ends() =>
        Expect.Close(Subject.Create(0.04, 0.36, 3).Beta.Numbers([3], "β"), [0.04, 0.16, 0.36], Tolerance.Float32, Quadratic, what: "β",
            suspects: new()
            {
                { "a schedule whose β is linear", [0.04, 0.2, 0.36] },
                { "√β, not squared", [0.2, 0.4, 0.6] },
                { "β equally spaced and then squared", [0.0016, 0.04, 0.1296] },
                { "a schedule that ends before β_T", [0.04, Math.Pow(0.2 + 0.4 / 3, 2), Math.Pow(0.2 + 0.8 / 3, 2)] },
            });

    [Test, Points(2), Needs(nameof(Schedule_holds_one_value_for_each_step)), Cites("Ho et al. 2020, line above eq. (4)")]
    [States("α_t = 1 − β_t and ᾱ_t = ∏_{s≤t} α_s", Within = "rounding of single precision")]
    public void Alpha_and_alpha_bar_follow_from_beta() => ScheduleForm.Derived(Subject.Create(0.04, 0.36, 5));

    [Test, Points(1), Needs(nameof(Root_of_beta_is_linear_with_both_ends))]
    [Cites("Heidelberg MLPH, exercise 1a: get_beta_schedule('quadratic')")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{Quadratic}, for every T ≥ 2 and 0 < β_1 ≤ β_T < 1", Within = "rounding of single precision")]
    public void Every_schedule_is_quadratic()
    {
        FollowsFor(RandomInputs.Integers("T", 2, 2), examples: 5);
        FollowsFor(RandomInputs.Integers("T", 3, 60), examples: 40);

        void FollowsFor(RandomInputs<long> lengths, int examples) => Law.Holds(Seed, AnyEnds.And(lengths), input =>
        {
            var (beta1, betaT, steps) = input;
            double Root(int i) => Math.Sqrt(beta1) + (Math.Sqrt(betaT) - Math.Sqrt(beta1)) * i / (steps - 1);
            Expect.Close(Subject.Create(beta1, betaT, steps).Beta.Numbers([steps], "β"),
                [.. Enumerable.Range(0, (int)steps).Select(i => Root(i) * Root(i))],
                Tolerance.Float32.ForMagnitude(betaT), Quadratic, what: "β");
        }, examples);
    }

    [Test, Points(1), Needs(nameof(Alpha_and_alpha_bar_follow_from_beta)), Cites("Ho et al. 2020, line above eq. (4)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size)]
    [States("α_t = 1 − β_t and ᾱ_t = ∏_{s≤t} α_s, for every T ≥ 2 and 0 < β_1 ≤ β_T < 1",
        Within = "rounding of single precision over T factors")]
    public void Alpha_bar_follows_for_every_schedule() => Law.Holds(Seed, AnyEnds.And(RandomInputs.Integers("T", 2, 60)), input =>
        ScheduleForm.Derived(Subject.Create(input.Item1, input.Item2, input.Item3)), examples: 40);

    /// <summary>β_1 ≤ β_T, of every magnitude below 1.</summary>
    private static RandomInputs<(double First, double Last)> AnyEnds =>
        RandomInputs.Scales("one β", 1e-6, 0.999).And(RandomInputs.Scales("another β", 1e-6, 0.999))
            .Map(ends => (Math.Min(ends.Item1, ends.Item2), Math.Max(ends.Item1, ends.Item2)));
}
