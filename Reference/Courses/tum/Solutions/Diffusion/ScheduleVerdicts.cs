using Grader.Contracts.Diffusion;

namespace Grader.Solutions.Diffusion;

/// <summary>
/// Problem 4d. Schedules 1 and 3 increase within (0, sin 1] and (0, ln 2]. Schedule 2 is 0 at n = 1, and in (0, 1) afterwards. Schedule 4
/// is negative for n &lt; N/2, 0 at n = N/2 and 1 at n = N.
/// </summary>
public sealed class ScheduleVerdicts : IScheduleVerdicts
{
    public bool[] Verdicts() => [true, false, true, false];

    public long InvalidStep(long schedule, long stepCount) => schedule switch
    {
        2 => 1,
        4 => stepCount,
        _ => 0,
    };
}
