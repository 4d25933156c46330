using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <inheritdoc />
public sealed class SubspaceDiffusion : ISubspaceDiffusion
{
    /// <summary>Gram and Schmidt: each direction without its parts along those before.</summary>
    public Tensor Basis(Tensor directions)
    {
        var columns = new List<Tensor>();
        foreach (var direction in directions.unbind(1))
        {
            var rest = columns.Aggregate(direction, (left, column) => left - column * (column * left).sum());
            columns.Add(rest / rest.norm());
        }

        return stack(columns, 1);
    }

    /// <inheritdoc />
    public Tensor Forward(Tensor x0, long t, NoiseSchedule schedule, Tensor basis, long switchStep, INoiseSource noise)
    {
        var alphaBar = schedule.AlphaBar[t - 1];
        var clean = t > switchStep ? x0.matmul(basis) : x0;
        return alphaBar.sqrt() * clean + (1 - alphaBar).sqrt() * noise.Normal(clean.shape);
    }

    /// <inheritdoc />
    public Tensor Lift(Tensor y, Tensor basis, double alphaBar, double complementVariance, INoiseSource noise)
    {
        var outside = noise.Normal(y.shape[0], basis.shape[0]);
        outside = outside - outside.matmul(basis).matmul(basis.t());
        var variance = alphaBar * complementVariance + 1 - alphaBar;
        return y.matmul(basis.t()) + Math.Sqrt(variance) * outside;
    }

    /// <inheritdoc />
    public Tensor Sample(
        ReverseStep step, Tensor latents, NoiseSchedule schedule, Tensor basis, long switchStep, double complementVariance,
        INoiseSource noise)
    {
        var x = latents;
        for (var t = schedule.StepCount; t >= 1; t--)
        {
            if (t == switchStep)
                x = Lift(x, basis, schedule.AlphaBar[t - 1].to(float64).item<double>(), complementVariance, noise);

            x = step(x, full(x.shape[0], t, dtype: int64));
        }

        return x;
    }
}
