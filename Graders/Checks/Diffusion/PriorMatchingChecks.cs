using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 3.1: the end of the forward process is standard normal.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239).</remarks>
[Exempts(LawFamily.Rows, "each answer is of one point or one schedule; there is no batch of them")]
[Exempts(LawFamily.Chance, "the answers are formulas; nothing is drawn")]
[Exempts(LawFamily.Gradient, "numbers come in and numbers go out; nothing is trained through them")]
[Exempts(LawFamily.Structure, "the exercise names no symmetry")]
public sealed partial class PriorMatchingChecks(HandIn handIn) : ContractChecks<IPriorMatching>(handIn)
{
    private const string Divergence = "KL(q(x_T|x_0) ‖ N(0, I)) = ½·(ᾱ_T·‖x_0‖² − D·ᾱ_T − D·ln(1 − ᾱ_T))";
    private const string Bound = "ᾱ_T = ∏ (1 − β_s) ≤ (1 − β_1)^T, since every β_s ≥ β_1";
    private const string Steps = "(1 − β_1)^T ≤ ε for T ≥ ln ε / ln(1 − β_1)";

    [Test, Points(2)]
    [Cites("Ho et al. 2020, eq. (4) and L_T of eq. (5)")]
    [States(Divergence, Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("the divergence the other way round", "ᾱ² in the place of ᾱ")]
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
    [KnownMistakes("the sum over the D dimensions is missing in the terms without x_0",
        "ᾱ_T kept away from 0 and 1", "data cut at a bound")]
    public void The_divergence_sums_over_the_coordinates()
    {
        var data = RandomInputs.MagnitudeLists("x_0", 1, 30);
        Law.Holds(Seed, RandomInputs.Scales("ᾱ", 1e-6, 0.999999).And(data), at => CompareDivergence(at.Item1, at.Item2));
        Law.Holds(Seed, RandomInputs.Scales("1 − ᾱ", 1e-6, 0.5).And(data), at => CompareDivergence(1 - at.Item1, at.Item2));
    }

    [Test, Points(2)]
    [Cites("Sheet, exercise 3.1")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{Bound}, for every T and 0 < β_1 ≤ 0.5", Within = "relative 1e-10 over T factors")]
    [KnownMistakes("the bound with β_T, the largest variance", "ᾱ_T itself, which the bound must not need", "a largest T")]
    public void The_bound_on_alpha_bar_needs_only_the_first_variance()
    {
        CompareBound([0.1, 0.3]);
        CompareBound([0.3]);
        Law.Holds(Seed, RandomInputs.Scales("one β", 1e-6, 0.5).And(RandomInputs.Scales("another β", 1e-6, 0.5))
            .And(RandomInputs.Integers("T", 1, 300)), at =>
            {
                var ((one, other), steps) = at;
                var schedule = ScheduleValues.Linear(Math.Min(one, other), Math.Max(one, other), (int)steps);
                CompareBound([.. Enumerable.Range(1, schedule.StepCount).Select(schedule.Beta)]);
            });
    }

    [Test, Points(1)]
    [Cites("Sheet, exercise 3.1")]
    [States("T = ⌈ln ε / ln(1 − β_1)⌉")]
    [KnownMistakes("rounded down, so that the bound is still above ε", "one step more where the quotient is a whole number")]
    public void The_number_of_steps_is_right_by_hand()
    {
        Expect.Equal(Subject.StepsUntil(0.5, 0.1), 7, Steps, "0.9⁶ = 0.531 and 0.9⁷ = 0.478.");
        Expect.Equal(Subject.StepsUntil(0.25, 0.5), 2, Steps, "0.5² = 0.25 is small enough.");
        Expect.Equal(Subject.StepsUntil(0.9, 0.5), 1, Steps, "0.5 is below 0.9 already.");
    }

    [Test, Points(2)]
    [Cites("Sheet, exercise 3.1")]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States("(1 − β_1)^T ≤ ε < (1 − β_1)^{T−1}, for ε from 1e-9 and β_1 from 1e-5 to nearly 1",
        Within = "relative 1e-8 of T, so that an exact power may be rounded either way")]
    [KnownMistakes("rounded down, so that the bound is still above ε", "a largest number of steps", "−β_1 in the place of ln(1 − β_1)")]
    public void The_number_of_steps_is_the_smallest_that_reaches_epsilon()
    {
        CompareSteps(1e-9, 1e-5);
        Law.Holds(Seed, RandomInputs.Scales("ε", 1e-9, 0.999).And(RandomInputs.Scales("β_1", 1e-5, 0.9)),
            at => CompareSteps(at.Item1, at.Item2));
    }

    [Test, Points(1)]
    [Cites("Sheet, exercise 3.1")]
    [Covers(LawFamily.Memory)]
    [States("the same answers for the same numbers, whatever was asked for before")]
    [KnownMistakes("a divergence kept for each D", "a bound kept for each T")]
    public void Answers_do_not_depend_on_earlier_ones() => MemoryLaw.Holds(Fresh,
        Whole(0.3, [0.5, -1.5], [0.1, 0.3]), Whole(0.6, [1, 2], [0.2, 0.25]), Whole(0.3, [2], [0.1]),
        Whole(0.1, [1, 0, 2], [0.3, 0.4, 0.4]));

    private void CompareSteps(double epsilon, double beta1)
    {
        var exact = Math.Log(epsilon) / Math.Log(1 - beta1);
        var steps = Subject.StepsUntil(epsilon, beta1);
        Expect.AtLeast(steps, 1, "T is a number of steps, at least 1", what: "T");
        Expect.AtLeast(steps, exact * (1 - 1e-8), Steps, $"At T = {steps} the bound is still above ε.", "T");
        Expect.AtMost(steps - 1, exact * (1 + 1e-8), "T is the smallest such number",
            $"At T = {steps - 1} the bound is below ε already.", "T − 1");
    }

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

    private void CompareBound(double[] beta) => Expect.Close(Subject.AlphaBarBound(beta), Math.Pow(1 - beta[0], beta.Length),
        Tolerance.Float64.Over(beta.Length).ForMagnitude(Math.Pow(1 - beta[0], beta.Length)), Bound, suspects: new Suspects
        {
            { "the bound with the largest variance β_T, which ᾱ_T exceeds", Math.Pow(1 - beta[^1], beta.Length) },
            { "ᾱ_T itself", beta.Aggregate(1.0, (product, b) => product * (1 - b)) },
            { "the bound for T − 1 steps", Math.Pow(1 - beta[0], beta.Length - 1) },
            { "1 − T·β_1, which is below (1 − β_1)^T and so no upper bound", 1 - beta.Length * beta[0] },
        }, what: "the bound on ᾱ_T");

    private static Call<IPriorMatching> Whole(double alphaBar, double[] x0, double[] beta) =>
        new($"the answers for ᾱ_T = {alphaBar}, D = {x0.Length} and T = {beta.Length}", subject =>
            [subject.KlToPrior(alphaBar, [.. x0]), subject.AlphaBarBound([.. beta]), subject.StepsUntil(alphaBar, beta[0])]);

    private static double Kl(double alphaBar, double dimension, double squaredNorm) =>
        0.5 * (alphaBar * squaredNorm - dimension * alphaBar - dimension * Math.Log(1 - alphaBar));

    private static double Norm(double[] x) => x.Sum(value => value * value);
}
