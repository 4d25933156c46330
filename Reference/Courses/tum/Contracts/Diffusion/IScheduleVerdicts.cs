namespace Grader.Contracts.Diffusion;

/// <summary>
/// Problem 4d: which of four formulas for n = 1, …, N is a valid schedule, that is, has every β_n in the open interval (0, 1).
/// <list type="number">
/// <item>β_n = sin(n/N)</item>
/// <item>β_n = 1 − 1/n</item>
/// <item>β_n = ln(1 + n/N)</item>
/// <item>β_n = −cos(π·n/N)</item>
/// </list>
/// </summary>
public interface IScheduleVerdicts
{
    /// <summary>Four verdicts in the order of the list; true means that every β_n lies in (0, 1) whatever N is.</summary>
    [Task("is each of the four schedules valid?")]
    bool[] Verdicts();

    /// <summary>A step at which β_n lies outside (0, 1).</summary>
    /// <param name="schedule">Number in the list, 1 … 4.</param>
    /// <param name="stepCount">N ≥ 1.</param>
    /// <returns>Some such n in 1 … N; 0 if there is none.</returns>
    [Task("a step with β_n outside (0, 1), or 0")]
    long InvalidStep(long schedule, long stepCount);
}
