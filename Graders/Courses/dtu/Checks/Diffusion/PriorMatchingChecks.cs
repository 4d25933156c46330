using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 3.1: the end of the forward process is standard normal.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239).</remarks>
public sealed partial class PriorMatchingChecks(HandIn handIn) : ContractChecks<IPriorMatching>(handIn)
{
    private const string Divergence = "KL(q(x_T|x_0) ‖ N(0, I)) = ½·(ᾱ_T·‖x_0‖² − D·ᾱ_T − D·ln(1 − ᾱ_T))";
    private const string Bound = "ᾱ_T = ∏ (1 − β_s) ≤ (1 − β_1)^T, since every β_s ≥ β_1; a bound above that is right, too";
    private const string Steps = "ᾱ_T ≤ ε from the first T on at which the bound is at most ε";

    /// <summary>The slowest of the usual bounds, 1/(1 + T·β_1), is 0.01 there.</summary>
    private const double Late = 100;

    /// <summary>So that T is at most 10⁴: an answer that looks for the smallest β again for each β still ends in time.</summary>
    private const double SmallestVarianceOfLateBound = 0.01;

    /// <summary>Equal powers may be rounded differently.</summary>
    private const double Rounding = 1e-9;

    [Test, Points(2)]
    [Cites("Ho et al. 2020, eq. (4) and L_T of eq. (5)")]
    [States(Divergence, Within = "relative 1e-10: a closed form in double precision")]
    public void The_divergence_of_a_single_coordinate_is_right_by_hand() =>
        CompareDivergence(alphaBar: 0.75, x0: [2]);

    [Test, Points(0.5)]
    [Cites("Sheet, exercise 3.1: ᾱ_T → 0")]
    [States("KL = 0 at ᾱ_T = 0 for every x_0, and KL → ∞ for ᾱ_T → 1")]
    public void The_divergence_vanishes_only_where_nothing_is_left_of_the_data()
    {
        Expect.Close(Subject.KlToPrior(0, [3, -1]), 0, Tolerance.Float64, Divergence,
            "At ᾱ_T = 0 the density q(x_T|x_0) is the prior itself.");
        Expect.AtLeast(Subject.KlToPrior(0.999999, [0, 0]), 2, "for ᾱ_T → 1 the density q(x_T|x_0) becomes a point, and KL → ∞",
            "At x_0 = 0 the means agree, but the variances 1 − ᾱ_T and 1 do not.");
    }

    [Test, Points(2)]
    [Cites("Ho et al. 2020, L_T of eq. (5)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{Divergence}, for every D, ᾱ_T from 1e-6 to 1 − 1e-6, and data of every size",
        Within = "relative 1e-10: a closed form in double precision")]
    public void The_divergence_sums_over_the_coordinates()
    {
        var data = RandomInputs.MagnitudeLists("x_0", 1, 30);
        Law.Holds(Seed, RandomInputs.Scales("ᾱ", 1e-6, 0.999999).And(data), at => CompareDivergence(at.Item1, at.Item2));
        Law.Holds(Seed, RandomInputs.Scales("1 − ᾱ", 1e-6, 0.5).And(data), at => CompareDivergence(1 - at.Item1, at.Item2));
    }

    [Test, Points(2)]
    [Cites("Sheet, exercise 3.1")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{Bound}, such as e^{{−T·β_1}}; it is below 1, tends to 0, and does not change with β_2, …, β_T",
        Within = "relative 1e-10 over T factors; at most 0.1 where T·β_1 is 100")]
    public void The_bound_on_alpha_bar_needs_only_the_first_variance()
    {
        CompareBound([0.3, 0.4]);
        CompareBound([0.1, 0.3]);
        CompareBound([0.3]);
        CompareLateBound(SmallestVarianceOfLateBound);
        Law.Holds(Seed, RandomInputs.Scales("one β", 1e-6, 0.5).And(RandomInputs.Scales("another β", 1e-6, 0.5))
            .And(RandomInputs.Integers("T", 1, 300)), at =>
            {
                var (one, other, steps) = at;
                var schedule = ScheduleValues.Linear(Math.Min(one, other), Math.Max(one, other), (int)steps);
                CompareBound([.. Enumerable.Range(1, schedule.StepCount).Select(schedule.Beta)]);
            });
        Law.Holds(Seed, RandomInputs.Scales("β_1", SmallestVarianceOfLateBound, 0.9), CompareLateBound, examples: 20);
    }

    [Test, Points(1)]
    [Cites("Sheet, exercise 3.1")]
    [States("T for (1 − β_1)^T, or for the bound that AlphaBarBound gives")]
    public void The_number_of_steps_is_right_by_hand()
    {
        CompareSteps(0.5, 0.1, rounding: 0, "0.9⁶ = 0.531 and 0.9⁷ = 0.478.");
        CompareSteps(0.25, 0.5, rounding: 0, "0.5² = 0.25 is small enough.");
        CompareSteps(0.9, 0.5, rounding: 0, "0.5 is below 0.9 already.");
    }

    [Test, Points(2)]
    [Cites("Sheet, exercise 3.1")]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States("(1 − β_1)^T ≤ ε for ε from 1e-9 and β_1 from 1e-5 to nearly 1; for ε ≥ 0.01 and β_1 ≥ 0.001 the bound is above ε at T − 1, "
        + "that of AlphaBarBound or (1 − β_1)^{T−1}", Within = "relative 1e-9 of ε, so that an exact power may be rounded either way")]
    public void The_number_of_steps_is_the_smallest_that_reaches_epsilon()
    {
        ExpectEnough(Subject.StepsUntil(1e-9, 1e-5), 1e-9, 1e-5, Rounding);
        Law.Holds(Seed, RandomInputs.Scales("ε", 1e-9, 0.999).And(RandomInputs.Scales("β_1", 1e-5, 0.9)),
            at => ExpectEnough(Subject.StepsUntil(at.Item1, at.Item2), at.Item1, at.Item2, Rounding));
        Law.Holds(Seed, RandomInputs.Scales("ε", 0.01, 0.999).And(RandomInputs.Scales("β_1", 1e-3, 0.9)),
            at => CompareSteps(at.Item1, at.Item2, Rounding));
    }

    private void CompareSteps(double epsilon, double beta1, double rounding, string? hint = null)
    {
        var steps = Subject.StepsUntil(epsilon, beta1);
        ExpectEnough(steps, epsilon, beta1, rounding, hint);
        if (!IsFirst(LargestAlphaBar) && !IsFirst(OwnBound))
        {
            Expect.Fail($"Expected T to be the smallest number of steps for ε = {epsilon} and β_1 = {beta1}, but found {steps}.", Steps,
                hint ?? $"T is neither the smallest for (1 − β_1)^T nor for {nameof(IPriorMatching.AlphaBarBound)}.", $"{steps}");
        }

        bool IsFirst(Func<double, long, double> bound) => bound(beta1, steps) <= epsilon * (1 + rounding)
            && (steps == 1 || bound(beta1, steps - 1) > epsilon * (1 - rounding));
    }

    private static void ExpectEnough(long steps, double epsilon, double beta1, double rounding, string? hint = null)
    {
        Expect.AtLeast(steps, 1, "T is a number of steps, at least 1", what: "T");
        Expect.AtMost(LargestAlphaBar(beta1, steps), epsilon * (1 + rounding), Steps,
            hint ?? "Where every β is β_1, ᾱ_T is still above ε.", $"ᾱ_T at T = {steps}");
    }

    /// <summary>The largest ᾱ_T of all increasing schedules with this β_1: no right bound is below it.</summary>
    private static double LargestAlphaBar(double beta1, long steps) => Math.Pow(1 - beta1, steps);

    /// <summary>The hand-in's bound; none for more steps than a list of their variances should have.</summary>
    private double OwnBound(double beta1, long steps) =>
        steps <= 2_000_000 ? Subject.AlphaBarBound([.. Enumerable.Repeat(beta1, (int)steps)]) : double.NaN;

    private void CompareDivergence(double alphaBar, double[] x0) => Compare(alphaBar, x0, Kl(alphaBar, x0.Length, Norm(x0)));

    private void Compare(double alphaBar, double[] x0, double expected) =>
        Expect.Close(Subject.KlToPrior(alphaBar, x0), expected, Tolerance.Float64, Divergence, suspects: WrongDivergences(alphaBar, x0),
            what: $"KL(q(x_T|x_0) ‖ N(0, I)) at ᾱ_T = {alphaBar:G4}");

    private static Suspects WrongDivergences(double alphaBar, double[] x0)
    {
        double norm = Norm(x0), variance = 1 - alphaBar, dimension = x0.Length;
        return new Suspects
        {
            { "the divergence the other way round, KL(N(0, I) ‖ q(x_T|x_0))",
                0.5 * ((dimension + alphaBar * norm) / variance - dimension + dimension * Math.Log(variance)) },
            { "ᾱ_T² in the place of ᾱ_T", Kl(alphaBar * alphaBar, dimension, norm) },
            { "√ᾱ_T in the place of ᾱ_T", Kl(Math.Sqrt(alphaBar), dimension, norm) },
            { "the divergence with the number of dimensions D missing", Kl(alphaBar, 1, norm) },
            { "twice the divergence: the factor ½ is missing", 2 * Kl(alphaBar, dimension, norm) },
            { "the mean over the dimensions instead of the sum", Kl(alphaBar, dimension, norm) / dimension },
        };
    }

    private void CompareBound(double[] beta)
    {
        var (found, largest) = (Subject.AlphaBarBound([.. beta]), LargestAlphaBar(beta[0], beta.Length));
        var rounding = Tolerance.Float64.Over(beta.Length).ForMagnitude(largest);
        Expect.Close(found, Math.Max(found, largest), rounding, Bound, suspects: new Suspects
        {
            { "the bound with the largest variance β_T, which ᾱ_T exceeds", Math.Pow(1 - beta[^1], beta.Length) },
            { "ᾱ_T itself", beta.Aggregate(1.0, (product, b) => product * (1 - b)) },
            { "1 − T·β_1, which is below (1 − β_1)^T and so no upper bound", 1 - beta.Length * beta[0] },
        }, what: "the bound on ᾱ_T");
        Expect.True(found < 1, "every step makes ᾱ_T smaller than 1", $"The bound is {found:G7} for T = {beta.Length}.",
            "the bound below 1");
        Expect.Close(OwnBound(beta[0], beta.Length), found, rounding, "β_2, …, β_T do not enter the bound",
            what: "the bound where every β is β_1");
    }

    private void CompareLateBound(double beta1)
    {
        var steps = (long)Math.Ceiling(Late / beta1);
        Expect.Between(OwnBound(beta1, steps), 0, 0.1, "the bound tends to 0 as T grows: that is what the exercise is about",
            what: $"the bound on ᾱ_T for β_1 = {beta1:G4} and T = {steps}");
    }

    private static Call<IPriorMatching> Whole(double alphaBar, double[] x0, double[] beta) =>
        new($"the answers for ᾱ_T = {alphaBar}, D = {x0.Length} and T = {beta.Length}", subject =>
            [subject.KlToPrior(alphaBar, [.. x0]), subject.AlphaBarBound([.. beta]), subject.StepsUntil(alphaBar, beta[0])]);

    private static double Kl(double alphaBar, double dimension, double squaredNorm) =>
        0.5 * (alphaBar * squaredNorm - dimension * alphaBar - dimension * Math.Log(1 - alphaBar));

    private static double Norm(double[] x) => x.Sum(value => value * value);
}
