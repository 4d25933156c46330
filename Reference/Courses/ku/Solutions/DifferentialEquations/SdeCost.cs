using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <inheritdoc />
public sealed class SdeCost : ISdeCost
{
    /// <inheritdoc />
    public Tensor Sample(LatentSde sde, Tensor x0, long steps, INoiseSource noise)
    {
        var dt = 1.0 / steps;
        var x = x0;
        for (var step = 0L; step < steps; step++)
        {
            var time = full_like(x, step * dt);
            var epsilon = noise.Normal(x.shape).to(x.dtype);
            x = x + sde.Drift(x, time) * dt + (sde.Variance(x, time) * dt).sqrt() * epsilon;
        }

        return x;
    }

    /// <inheritdoc />
    public NetworkCalls Sampling(long steps) => new(Drift: steps, Variance: steps, Alpha: 0, Beta: 0);

    /// <inheritdoc />
    public NetworkCalls TrainingStep(long steps) => new(Drift: 1, Variance: 1, Alpha: 3, Beta: 3);

    /// <inheritdoc />
    public long OdeLikelihood(long steps, long stages) => steps * stages;

    /// <inheritdoc />
    public long StatesKeptBySde(long steps) => 1;

    /// <inheritdoc />
    public long StatesKeptByOde(long steps, long stages) => steps * stages;
}
