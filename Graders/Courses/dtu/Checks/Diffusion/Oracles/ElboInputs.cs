using Grader.Contracts;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>What a negative ELBO is given. Flat indices run over [B, D] in row-major order.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Rows">B.</param>
/// <param name="Columns">D.</param>
internal sealed record ElboInputs(ScheduleValues Schedule, int Rows, int Columns)
{
    /// <summary>Data type of data, schedule and noise.</summary>
    public ScalarType Dtype { get; init; } = ScalarType.Float32;

    /// <summary>x_0 at a flat index.</summary>
    public Func<long, double> Data { get; init; } = index => Math.Sin(1.7 * index + 1) - 0.3;

    /// <summary>The normal number with this index in the stream of the source.</summary>
    public Func<long, double> Noise { get; init; } = ElboRun.Epsilon;

    /// <summary>The step with this index in the stream of the source; without it, the steps in turn.</summary>
    public Func<long, long> Step { get; init; } = index => index + 1;

    /// <summary>A source in place of the one that gives <see cref="Noise"/> and <see cref="Step"/>.</summary>
    public INoiseSource? Source { get; init; }

    /// <summary>
    /// Rows with the same data and no noise, which differ by their steps alone: x_t = √ᾱ_t·2, and it falls as the step rises.
    /// </summary>
    public static ElboInputs OfSteps(ScheduleValues schedule, int rows) => new(schedule, rows, 1)
    {
        Dtype = ScalarType.Float64,
        Data = _ => 2,
        Noise = _ => 0,
        Source = new EvenNoise(rows, normal: _ => 0),
    };

    /// <summary>A value for each flat index as a tensor of shape [B, D].</summary>
    public Tensor Fill(Func<long, double> value) =>
        Enumerable.Range(0, Rows * Columns).Select(index => value(index)).ToArray().ToTensor([Rows, Columns], Dtype);
}
