using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 3.1, bonus: schedules that depend on T need not reach the prior.</summary>
[Exempts(LawFamily.Magnitude, "nothing is given but numbers of steps")]
[Exempts(LawFamily.Precision, "every schedule that meets the conditions is right, so that no digit of it is known")]
public sealed class TerminalCounterexampleChecks(HandIn handIn) : ContractChecks<ITerminalCounterexample>(handIn)
{
    private const double SmallestBound = 0.01;
    private const int Coarse = 2;
    private const int Fine = 16;
    private const int MaxExact = 1000;
    private const string Valid = "0 < β_1 ≤ β_2 ≤ … ≤ β_T < 1";
    private const string Stays = "ᾱ_T = ∏_{s≤T} (1 − β_s) ≥ c > 0 for every T";
    private const string Fixed =
        "a fixed increasing sequence has ᾱ_T ≤ (1 − β_1)^T → 0, however small β_1 is; "
            + "only schedules that change with T can stay away from 0";

    /// <summary>Powers of 2 whose distances grow as they do, so that the steps of a convergent fall become smaller soon.</summary>
    private static readonly int[] trendPowers = [8, 11, 15, 21, 30];

    [Test, Points(1)]
    [Cites("Sheet, exercise 3.1: what \"a sequence β_1, β_2, …\" leaves out")]
    [Covers(LawFamily.Size)]
    [States("0 < β_1 ≤ … ≤ β_T < 1 for T = 2, …, 6, 10, 20 and 100, and on both ends and in the middle for T = 2²⁰")]
    [PassesConstants("equal variances do not decrease; that ᾱ_T stays above c is judged by another check", 0.5)]
    public void Each_number_of_steps_has_an_increasing_schedule()
    {
        foreach (var stepCount in (int[])[2, 3, 4, 5, 6, 10, 20, 100])
            ExpectIncreasing(1, stepCount, stepCount);

        const long Many = 1L << 20;
        foreach (var first in new[] { 1, Many / 2, Many - 19 })
            ExpectIncreasing(first, 20, Many);
    }

    [Test, Points(0.5)]
    [Cites("Sheet, exercise 3.1: what \"a sequence β_1, β_2, …\" leaves out")]
    [States("β_1 of T = 10 is not β_1 of T = 10⁶")]
    public void Schedules_change_with_the_number_of_steps()
    {
        double few = Beta(1, 10), many = Beta(1, 1_000_000);
        Expect.True(few != many, Fixed, what: $"β_1 to differ between T = 10 (found {few}) and T = 1,000,000 (found {many})");
    }

    [Test, Points(1)]
    [Cites("Sheet, exercise 3.1: what \"a sequence β_1, β_2, …\" leaves out")]
    [Covers(LawFamily.Size)]
    [States("∏_{s≤T} (1 − β_s) ≥ c for T = 2, …, 10, 20, 30, 100, 1000, T = 2⁵, 2¹⁰, …, 2³⁰ and some others",
        Within = "relative 1e-9, and 1e-15 for each of the T factors; for large T some factors stand for smaller ones as well")]
    public void Alpha_bar_stays_above_the_bound_for_every_number_of_steps()
    {
        var bound = Subject.LowerBound();
        Expect.Between(bound, SmallestBound, 0.999999, "0.01 ≤ c < 1", what: "c");
        foreach (var stepCount in (long[])[2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 100, 1000])
            ExpectAbove(bound, stepCount);
        for (var power = 5; power <= 30; power += 5)
            ExpectAbove(bound, 1L << power);

        Law.Holds(Seed, RandomInputs.Integers("T", 31, 100_000), stepCount => ExpectAbove(bound, stepCount), examples: 5);
    }

    /// <remarks>
    /// For β_s = s/T^p with p &lt; 2 −ln ᾱ_T is about T^(2 − p)/2, and its steps grow; up to p = 1.99 this is seen beside the rest. For
    /// s·ln T/T² they are proportional to 3, 4, 6, 9. Where −ln ᾱ_T has a limit that it approaches as 1/ln T or faster, they become smaller
    /// by a tenth or more.
    /// </remarks>
    [Test, Points(1)]
    [Cites("Sheet, exercise 3.1: what \"a sequence β_1, β_2, …\" leaves out")]
    [States("from T = 2⁸ over 2¹¹, 2¹⁵ and 2²¹ to 2³⁰ −ln ᾱ_T does not rise by steps that keep their size",
        Within = "a first step below 1e-4 of −ln ᾱ_T is no rise; a step keeps its size if it has nine tenths of the one before")]
    public void Alpha_bar_does_not_vanish_in_the_limit()
    {
        double[] fall = [.. trendPowers.Select(power => Middle(Fall(1L << power, Coarse)))];
        Expect.AtLeast(fall[0], double.Epsilon, Valid, what: "−ln ᾱ_T at T = 2⁸");
        double[] steps = [.. fall.Zip(fall[1..], (before, after) => after - before)];
        var rises = steps[0] > 1e-4 * fall[1];
        var keepsRising = steps.Zip(steps[1..]).All(pair => pair.Second >= 0.9 * pair.First);
        if (rises && keepsRising)
        {
            Expect.Fail($"Expected −ln ᾱ_T to have a limit, but at T = 2⁸, 2¹¹, 2¹⁵, 2²¹, 2³⁰ found {Listed(fall)}.", Stays,
                "If Σβ_s grows without end with T, however slowly, ᾱ_T goes to 0.", Listed(fall));
        }
    }

    /// <summary>Asks for few steps first: as a rule they already show that ᾱ_T is above the bound.</summary>
    private void ExpectAbove(double bound, long stepCount)
    {
        var limit = bound * (1 - 1e-9 - 1e-15 * stepCount);
        if (Math.Exp(-Fall(stepCount, Coarse).Most) >= limit)
            return;

        var (least, most) = Fall(stepCount, stepCount <= MaxExact ? stepCount : Fine);
        var name = least == most ? "ᾱ_T" : "an upper bound of ᾱ_T";
        Expect.AtLeast(Math.Exp(-least), limit, Stays, what: $"{name} at T = {stepCount}");
    }

    /// <summary>
    /// A value between two bounds. For a β that is a power of s it is off by a few hundredths of itself, and for every T by the same ones.
    /// </summary>
    private static double Middle((double Least, double Most) bounds) =>
        double.IsFinite(bounds.Most) ? (bounds.Least + bounds.Most) / 2 : bounds.Least;

    private static string Listed(double[] values) => string.Join(", ", values.Select(value => $"{value:G4}"));

    /// <summary>
    /// Bounds of −ln ᾱ_T from some of the steps: since the schedule increases, the steps between two of them have at least the β of the
    /// first and at most that of the second. For a β that is a power of s, <see cref="Fine"/> bounds it to a few hundredths of itself.
    /// </summary>
    /// <param name="stepCount">T.</param>
    /// <param name="part">
    /// Each step stands for as many following ones as are this part of the way to the nearer end; T asks for all of them.
    /// </param>
    private (double Least, double Most) Fall(long stepCount, long part)
    {
        var (least, most, beta) = (0.0, 0.0, Beta(1, stepCount));
        for (long s = 1, next; s < stepCount; s = next)
        {
            next = s + 1 + Math.Min(s, stepCount - s) / part;
            var nextBeta = Beta(next, stepCount);
            least -= (next - s) * LogOfRest(beta);
            most -= LogOfRest(beta) + (next - s - 1) * LogOfRest(nextBeta);
            if (nextBeta < beta)
                most = double.PositiveInfinity;

            beta = nextBeta;
        }

        return (least - LogOfRest(beta), most - LogOfRest(beta));
    }

    /// <summary>ln(1 − β), also for a β that is small beside the rounding of 1 − β.</summary>
    private static double LogOfRest(double beta) => beta < 1e-5 ? -beta * (1 + beta * (0.5 + beta / 3)) : Math.Log(1 - beta);

    /// <summary>β_s where it leaves a number for ᾱ_T; whether it lies in (0, 1) is judged by a check of its own.</summary>
    private double Beta(long s, long stepCount)
    {
        var beta = Subject.Beta(s, stepCount);
        if (!(beta < 1 && double.IsFinite(beta)))
            Expect.Fail($"Expected β_{s} of the schedule with T = {stepCount} to be below 1, but found {beta}.", Valid, found: $"{beta}");

        return beta;
    }

    /// <param name="first">The first step to ask for.</param>
    /// <param name="count">How many to ask for.</param>
    /// <param name="stepCount">T.</param>
    private void ExpectIncreasing(long first, int count, long stepCount)
    {
        var before = 0.0;
        for (var s = first; s < first + count; s++)
        {
            var beta = Subject.Beta(s, stepCount);
            if (!(beta > 0 && beta < 1))
            {
                Expect.Fail($"Expected β_{s} of the schedule with T = {stepCount} to lie in (0, 1), but found {beta}.", Valid,
                    found: $"{beta}");
            }

            if (beta < before)
            {
                Expect.Fail($"Expected the schedule with T = {stepCount} not to decrease, "
                    + $"but found β_{s - 1} = {before} and β_{s} = {beta}.", Valid);
            }

            before = beta;
        }
    }
}
