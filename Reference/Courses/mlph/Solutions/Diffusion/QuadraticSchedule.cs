using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>√β linear from √β_1 to √β_T.</summary>
public sealed class QuadraticSchedule : IQuadraticSchedule
{
    /// <inheritdoc/>
    public NoiseSchedule Create(double beta1, double betaT, long stepCount) =>
        ScheduleOf.Beta(linspace(Math.Sqrt(beta1), Math.Sqrt(betaT), stepCount, dtype: float64).square());
}
