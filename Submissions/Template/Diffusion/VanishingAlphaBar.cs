using Grader.Contracts.Diffusion;

namespace Submission.Diffusion;

public sealed class VanishingAlphaBar : IVanishingAlphaBar
{
    public double[] RootOfAlphaBar(double[] beta) =>
        throw new NotImplementedException("Problem 4c: √ᾱ_n for every n.");

    public double Noisy(double alphaBar, double x0, double epsilon) =>
        throw new NotImplementedException("Problem 4c: z_n from x_0 and ε.");

    public double EstimateX0(double alphaBar, double zn, double epsilon) =>
        throw new NotImplementedException("Problem 4c: x_0 from z_n and ε.");

    public ScheduleFailure WhereItFails() =>
        throw new NotImplementedException("Problem 4c: what fails where β_n = 1.");
}
