using Grader.Contracts.Diffusion;

namespace Submission.Diffusion;

public sealed class CosineSchedule : ICosineSchedule
{
    public NoiseSchedule Create(long stepCount) =>
        throw new NotImplementedException("Exercise 1a: make the schedule whose ᾱ_t follows a squared cosine.");
}
