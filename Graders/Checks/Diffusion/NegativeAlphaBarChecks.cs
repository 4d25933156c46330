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

    [Test, Points(2)]
    [Cites("Problem 4b; Ho et al. 2020, eq. (4)")]
    [States("the smallest n with ∏_{m≤n} (1 − β_m) < 0; 0 if there is none")]
    [KnownMistakes("counted from 0", "the first n with β_n > 1, although ᾱ_n = 0 since an earlier β = 1", "only ᾱ_N looked at")]
    public void The_first_negative_step_is_right_by_hand()
    {
        CompareFirst([0.1, 1.5, 0.2]);
        CompareFirst([1.5]);
        CompareFirst([0.5, 0.9, 0.1]);
        CompareFirst([0.5, 1, 1.5]);
    }

    [Test, Points(1)]
    [Cites("Problem 4b")]
    [States("two β_n > 1 make ᾱ_n positive again, but the steps between them have failed")]
    [KnownMistakes("only ᾱ_N looked at", "the last negative step in the place of the first")]
    public void A_second_large_variance_does_not_hide_the_first_failure() =>
        Law.Holds(Seed, RandomInputs.Lists("β", 1, 6, 0.05, 1.95), CompareFirst);

    [Test, Points(1)]
    [Cites("Problem 4b")]
    [States("0 < β_n < 2, and ᾱ_n < 0 for some n")]
    [KnownMistakes("a schedule in which every β_n ≤ 1")]
    public void The_witness_has_a_negative_alpha_bar() =>
        Law.Holds(Seed, RandomInputs.Integers("N", 2, 20), stepCount => ExpectNegative(AlphaBar(Subject.Witness(stepCount), stepCount)),
            examples: 12);

    [Test, Points(1)]
    [Cites("Problem 4b")]
    [States("0 < β_n < 2, ᾱ_n < 0 for some n, and 0 < ᾱ_N < 1")]
    [KnownMistakes("a single β_n > 1, which leaves ᾱ_N negative", "a valid schedule")]
    public void The_disguised_witness_fails_although_the_last_alpha_bar_is_positive() =>
        Law.Holds(Seed, RandomInputs.Integers("N", 2, 20), stepCount =>
        {
            var alphaBar = AlphaBar(Subject.DisguisedWitness(stepCount), stepCount);
            ExpectNegative(alphaBar);
            Expect.True(alphaBar[^1] is > 0 and < 1, Product, "An even number of factors 1 − β_n < 0 has a positive product.",
                $"0 < ᾱ_N < 1, with ᾱ_N = {alphaBar[^1]:G4} found");
        }, examples: 12);

    [Test, Points(1)]
    [Cites("Problem 4b; Ho et al. 2020, eq. (4)")]
    [States(Mean)]
    [KnownMistakes("√(1 − ᾱ_n), which is real for ᾱ_n < 0", "no failure at all")]
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

    private static double[] AlphaBar(double[] beta, long stepCount)
    {
        Expect.Between(beta, 1e-9, 2 - 1e-9, "0 < β_n < 2", what: "each β_n of the witness");
        Expect.Equal(beta.Length, stepCount, "a schedule has N entries", what: "the number of entries");
        return Products(beta);
    }

    private static void ExpectNegative(double[] alphaBar) => Expect.True(alphaBar.Any(value => value < 0), Product,
        "One factor 1 − β_n < 0 is enough.", "some ᾱ_n < 0");

    private static double[] Products(double[] beta)
    {
        var product = 1.0;
        return [.. beta.Select(b => product *= 1 - b)];
    }
}
