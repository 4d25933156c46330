using Grader.Contracts.Diffusion;

namespace Submission.Diffusion;

public sealed class LinearSchedule : ILinearSchedule
{
    public NoiseSchedule Create(double beta1, double betaT, long stepCount) =>
        throw new NotImplementedException("Exercise 3.4: make the linear schedule β_1 … β_T with its α_t and ᾱ_t.");
}
