using Grader.Contracts.Diffusion;

namespace Submission.Diffusion;

public sealed class NegativeAlphaBar : INegativeAlphaBar
{
    public long FirstNegativeStep(double[] beta) =>
        throw new NotImplementedException("Problem 4b: the first n with ᾱ_n < 0, or 0.");

    public double[] Witness(long stepCount) =>
        throw new NotImplementedException("Problem 4b: a schedule with ᾱ_n < 0 for some n.");

    public double[] DisguisedWitness(long stepCount) =>
        throw new NotImplementedException("Problem 4b: a schedule that fails although ᾱ_N lies in (0, 1).");

    public ScheduleFailure WhereItFails() =>
        throw new NotImplementedException("Problem 4b: where the closed form of q(z_n|x_0) fails.");
}
