using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 3.1, bonus: schedules that depend on T need not reach the prior.</summary>
public sealed class TerminalCounterexampleChecks(HandIn handIn) : ContractChecks<ITerminalCounterexample>(handIn)
{
    private const double SmallestBound = 0.01;
    private const string Valid = "0 < β_1 ≤ β_2 ≤ … ≤ β_T < 1";
    private const string Stays = "ᾱ_T = ∏_{s≤T} (1 − β_s) ≥ c > 0 for every T";
    private const string Fixed =
        "a fixed increasing sequence has ᾱ_T ≤ (1 − β_1)^T → 0, however small β_1 is; "
            + "only schedules that change with T can stay away from 0";

    [Test, Points(1)]
    [Cites("Sheet, exercise 3.1: what \"a sequence β_1, β_2, …\" leaves out")]
    [States("0 < β_1 ≤ … ≤ β_T < 1, and β_1 of T = 10 is not β_1 of T = 10⁶")]
    [KnownMistakes("one fixed sequence for every T", "variances that decrease or leave (0, 1)")]
    public void Each_number_of_steps_has_an_increasing_schedule_of_its_own()
    {
        foreach (var stepCount in new long[] { 2, 3, 10, 100 })
            ExpectIncreasing(Schedule(stepCount), stepCount);

        double few = Subject.Beta(1, 10), many = Subject.Beta(1, 1_000_000);
        Expect.True(few != many, Fixed, what: $"β_1 to differ between T = 10 (found {few}) and T = 1,000,000 (found {many})");
    }

    [Test, Points(1)]
    [Cites("Sheet, exercise 3.1: what \"a sequence β_1, β_2, …\" leaves out")]
    [States("∏_{s≤T} (1 − β_s) ≥ c for T = 2, 3, 10, 100, 1000, and (1 − β_1)^T ≥ c for T = 10⁶, 10⁹",
        Within = "relative 1e-9: a product of up to 1000 factors")]
    [KnownMistakes("one fixed sequence for every T", "a bound that some ᾱ_T is below")]
    public void Alpha_bar_stays_above_the_bound_for_every_number_of_steps()
    {
        var bound = Subject.LowerBound();
        Expect.Between(bound, SmallestBound, 0.999999, "0.01 ≤ c < 1", what: "c");
        foreach (var stepCount in new long[] { 2, 3, 10, 100, 1000 })
        {
            var alphaBar = Schedule(stepCount).Aggregate(1.0, (product, beta) => product * (1 - beta));
            Expect.AtLeast(alphaBar, bound * (1 - 1e-9), Stays, what: $"ᾱ_T at T = {stepCount}");
        }

        foreach (var stepCount in new long[] { 1_000_000, 1_000_000_000 })
        {
            var first = Beta(1, stepCount);
            Expect.AtLeast(Math.Exp(stepCount * Math.Log(1 - first)), bound * (1 - 1e-6), $"ᾱ_T ≤ (1 − β_1)^T; {Fixed}",
                what: $"(1 − β_1)^T at T = {stepCount}");
        }
    }

    private double[] Schedule(long stepCount) => [.. Enumerable.Range(1, (int)stepCount).Select(s => Beta(s, stepCount))];

    private double Beta(long s, long stepCount)
    {
        var beta = Subject.Beta(s, stepCount);
        if (!(beta > 0 && beta < 1))
        {
            Expect.Fail($"Expected β_{s} of the schedule with T = {stepCount} to lie in (0, 1), but found {beta}.", Valid,
                found: $"{beta}");
        }

        return beta;
    }

    private static void ExpectIncreasing(double[] beta, long stepCount)
    {
        var wrong = Enumerable.Range(1, beta.Length - 1).FirstOrDefault(s => beta[s] < beta[s - 1]);
        if (wrong > 0)
        {
            Expect.Fail($"Expected the schedule with T = {stepCount} not to decrease, "
                + $"but found β_{wrong} = {beta[wrong - 1]} and β_{wrong + 1} = {beta[wrong]}.", Valid);
        }
    }
}
