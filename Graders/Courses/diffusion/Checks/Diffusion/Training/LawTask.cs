using Grader.Checks.Diffusion.Oracles;
using Grader.Judging.Chance;

namespace Grader.Checks.Diffusion.Training;

/// <summary>What the laws of trainings and models train on.</summary>
/// <param name="Schedule">The variance schedule of the exercise.</param>
/// <param name="Dimension">D, the numbers in a row of data.</param>
/// <param name="Draw">One row of data.</param>
internal sealed record LawTask(ScheduleValues Schedule, int Dimension, Func<UniformNumbers, double[]> Draw)
{
    /// <summary>Whether a sampler may cut at ±1 its samples, or what it predicts of the data, which lie between.</summary>
    public bool MayCut { get; init; }
}
