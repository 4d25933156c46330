using Grader.Contracts.Diffusion;

namespace Submission.Diffusion;

public sealed class ScheduleVerdicts : IScheduleVerdicts
{
    public bool[] Verdicts() =>
        throw new NotImplementedException("Problem 4d: is each of the four schedules valid?");

    public long InvalidStep(long schedule, long stepCount) =>
        throw new NotImplementedException("Problem 4d: a step with β_n outside (0, 1), or 0.");
}
