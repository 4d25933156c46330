using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Problem 4d: which of four formulas is a valid schedule.</summary>
[Exempts(LawFamily.Magnitude, "nothing is given but a number of steps, which the family of sizes has")]
[Exempts(LawFamily.Precision, "the answers are verdicts and whole numbers, judged exactly")]
public sealed class ScheduleVerdictsChecks(HandIn handIn) : ContractChecks<IScheduleVerdicts>(handIn)
{
    private const string Valid = "a schedule is valid where 0 < β_n < 1 for every n = 1, …, N";

    [Test, Points(2)]
    [Cites("Problem 4d")]
    [States("sin(n/N) lies in (0, sin 1]; 1 − 1/n is 0 at n = 1")]
    public void The_sine_is_valid_and_one_minus_the_reciprocal_is_not()
    {
        ExpectVerdict(1, true, "n/N lies in (0, 1], where the sine is positive and at most sin 1 = 0.84.");
        ExpectVerdict(2, false, "The interval (0, 1) is open: a look at both ends of the schedule decides.");
    }

    [Test, Points(2)]
    [Cites("Problem 4d")]
    [States("ln(1 + n/N) lies in (0, ln 2]; −cos(π·n/N) is not positive for n ≤ N/2, and 1 at n = N")]
    public void The_logarithm_is_valid_and_the_cosine_is_not()
    {
        ExpectVerdict(3, true, "1 + n/N lies in (1, 2], where the logarithm is positive and at most ln 2 = 0.69.");
        ExpectVerdict(4, false, "π·n/N runs from 0 to π; the sign of the cosine changes on the way.");
    }

    [Test, Points(1)]
    [Cites("Problem 4d")]
    [Covers(LawFamily.Size)]
    [States("n = 1 for schedule 2, whatever N; 0 for schedule 1")]
    public void One_minus_the_reciprocal_fails_at_its_first_step_and_the_sine_nowhere() =>
        ForEveryLength(stepCount =>
        {
            Expect.Equal(Subject.InvalidStep(2, stepCount), 1, "β_n = 1 − 1/n is 0 at n = 1 and in (0, 1) afterwards",
                what: $"the invalid step of schedule 2 with N = {stepCount}");
            Expect.Equal(Subject.InvalidStep(1, stepCount), 0, Valid, "0 says that there is no such step.",
                $"the invalid step of schedule 1 with N = {stepCount}");
        });

    [Test, Points(1)]
    [Cites("Problem 4d")]
    [Covers(LawFamily.Size)]
    [States("n ≤ N/2 or n = N for schedule 4; 0 for schedule 3")]
    public void The_cosine_fails_in_its_first_half_or_at_its_end_and_the_logarithm_nowhere() =>
        ForEveryLength(stepCount =>
        {
            var n = Subject.InvalidStep(4, stepCount);
            Expect.Between(n, 1, stepCount, "1 ≤ n ≤ N", "Steps are counted from 1; 0 says that there is no such step.",
                $"the invalid step of schedule 4 with N = {stepCount}");
            Expect.True(2 * n <= stepCount || n == stepCount, "−cos(π·n/N) lies in (0, 1) exactly for N/2 < n < N",
                what: $"β_n of schedule 4 with N = {stepCount} to lie outside (0, 1) at n = {n}");
            Expect.Equal(Subject.InvalidStep(3, stepCount), 0, Valid, "0 says that there is no such step.",
                $"the invalid step of schedule 3 with N = {stepCount}");
        });

    /// <summary>The least N, odd and even ones, and long schedules, which a search over all steps may take, too.</summary>
    private void ForEveryLength(Action<long> law)
    {
        foreach (var stepCount in new long[] { 10_000, 4, 3, 2, 1 })
            law(stepCount);

        Law.Holds(Seed, RandomInputs.Integers("N", 1, 1000), law);
    }

    private void ExpectVerdict(int schedule, bool expected, string hint)
    {
        var verdicts = Subject.Verdicts();
        Expect.Equal(verdicts?.Length ?? 0, 4, "there are four schedules", what: "the number of verdicts");
        Expect.Equal(verdicts![schedule - 1], expected, Valid, hint, $"the verdict on schedule {schedule}");
    }
}
