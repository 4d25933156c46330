using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Problem 4b: a schedule with some β_n &gt; 1.</summary>
public sealed class NegativeAlphaBarChecks(HandIn handIn) : ContractChecks<INegativeAlphaBar>(handIn)
{
    private const string Product = "ᾱ_n = ∏_{m≤n} (1 − β_m) changes its sign at each β_n > 1";
    private const string Mean = "q(z_n|x_0) = N(√ᾱ_n·x_0, (1 − ᾱ_n)·I)";

    [Test, Points(1.5)]
    [Cites("Problem 4b; Ho et al. 2020, eq. (4)")]
    [States("the smallest n with ∏_{m≤n} (1 − β_m) < 0; 0 if there is none")]
    public void The_first_negative_step_is_right_by_hand()
    {
        CompareFirst([0.1, 1.5, 0.2]);
        CompareFirst([1.5]);
        CompareFirst([0.5, 0.9, 0.1]);
        CompareFirst([0.5, 1, 1.5]);
    }

    [Test, Points(1)]
    [Cites("Problem 4b")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("two β_n > 1 make ᾱ_n positive again, but the steps between them have failed; also for β_n nearly 1, and for long schedules")]
    public void A_second_large_variance_does_not_hide_the_first_failure()
    {
        Law.Holds(Seed, RandomInputs.Lists("β", 1, 6, 0.05, 1.95), CompareFirst);
        Law.Holds(Seed, RandomInputs.MagnitudeLists("1 − β", 1, 20, 1e-9, 0.999), rest => CompareFirst([.. rest.Select(r => 1 - r)]));
        Law.Holds(Seed, RandomInputs.Integers("n", 1, 300).And(RandomInputs.Integers("N − n", 0, 50)), at => CompareFirst(
            [.. Enumerable.Repeat(0.1, (int)at.Item1 - 1), 1.3, .. Enumerable.Repeat(0.2, (int)at.Item2)]), examples: 20);
    }

    [Test, Points(1)]
    [Cites("Problem 4b")]
    [Covers(LawFamily.Size)]
    [States("0 < β_n < 2, and ᾱ_n < 0 for some n")]
    public void The_witness_has_a_negative_alpha_bar() =>
        ForEveryLength(stepCount => ExpectNegative(Signs(Subject.Witness(stepCount), stepCount)));

    [Test, Points(1)]
    [Cites("Problem 4b")]
    [Covers(LawFamily.Size)]
    [States("0 < β_n < 2, ᾱ_n < 0 for some n, and 0 < ᾱ_N < 1")]
    public void The_disguised_witness_fails_although_the_last_alpha_bar_is_positive() => ForEveryLength(stepCount =>
    {
        var signs = Signs(Subject.DisguisedWitness(stepCount), stepCount);
        ExpectNegative(signs);
        Expect.Equal(signs[^1], 1, Product, signs[^1] < 0 ? "An even number of factors 1 − β_n < 0 has a positive product." : null,
            "the sign of ᾱ_N");
    });

    [Test, Points(1)]
    [Cites("Problem 4b; Ho et al. 2020, eq. (4)")]
    [States(Mean)]
    [PassesConstants("one answer of a multiple choice, and the constant is its number", 1)]
    public void The_mean_of_the_forward_density_is_where_it_fails()
    {
        var place = Subject.WhereItFails();
        if (place != ScheduleFailure.RootOfAlphaBar)
        {
            Expect.Fail($"Expected the place at which q(z_n|x_0) fails for ᾱ_n < 0, but found \"{place}\".", Mean,
                Remark(place), $"{place}");
        }
    }

    private void CompareFirst(double[] beta)
    {
        var found = Subject.FirstNegativeStep(beta);
        var alphaBar = Products(beta);
        var expected = Array.FindIndex(alphaBar, value => value < 0) + 1;
        Expect.Equal(found, expected, Product, Remark(found, expected, beta, alphaBar),
            $"the first n with ᾱ_n < 0 for β = [{string.Join(", ", beta)}]");
    }

    private static string? Remark(long found, long expected, double[] beta, double[] alphaBar) =>
        found == expected - 1 && found != 0 ? "n is counted from 1."
        : found == 0 && alphaBar[^1] > 0 ? "A positive ᾱ_N says nothing of the ᾱ_n before it."
        : found == Array.FindLastIndex(alphaBar, value => value < 0) + 1 ? "This is the last such n."
        : found == Array.FindIndex(beta, value => value > 1) + 1 ? "ᾱ_n stays 0 once some β_m = 1."
        : null;

    private static string? Remark(ScheduleFailure place) => place switch
    {
        ScheduleFailure.Nowhere => "A negative ᾱ_n stands under a square root.",
        ScheduleFailure.RootOfOneMinusAlphaBar => "For ᾱ_n < 0 the variance 1 − ᾱ_n is larger than 1, and so is its root: both are real.",
        ScheduleFailure.DivisionByRootOfAlphaBar => "ᾱ_n < 0 is not zero; something fails before any division.",
        ScheduleFailure.TrainingLoss => "The loss is computed from z_n, which cannot even be drawn.",
        ScheduleFailure.PriorMismatch => "Something fails at step n already, whatever the distribution of z_N.",
        _ => null,
    };

    /// <summary>The least N, odd and even ones, and long schedules.</summary>
    private void ForEveryLength(Action<long> law)
    {
        foreach (var stepCount in new[] { 2, 3, 4, 1000 })
            law(stepCount);

        Law.Holds(Seed, RandomInputs.Integers("N", 2, 200), law, examples: 12);
    }

    /// <summary>The signs of ᾱ_1 … ᾱ_N, which are known even where the products are too small for a number.</summary>
    private static long[] Signs(double[] beta, long stepCount)
    {
        Expect.Between(beta, 1e-9, 2 - 1e-9, "0 < β_n < 2", what: "each β_n of the witness");
        Expect.Equal(beta.Length, stepCount, "a schedule has N entries", what: "the number of entries");
        var sign = 1L;
        return [.. beta.Select(b => sign *= Math.Sign(1 - b))];
    }

    private static void ExpectNegative(long[] signs) => Expect.True(signs.Contains(-1), Product,
        "One factor 1 − β_n < 0 is enough.", "some ᾱ_n < 0");

    private static double[] Products(double[] beta)
    {
        var product = 1.0;
        return [.. beta.Select(b => product *= 1 - b)];
    }
}
