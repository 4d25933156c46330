using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>The functions of a latent SDE after their training.</summary>
/// <param name="model">The trained functions.</param>
internal sealed class TrainedSde(SdeModel model) : ITrainedSde
{
    /// <inheritdoc/>
    public Tensor Drift(Tensor x, Tensor t)
    {
        using var noGradient = no_grad();
        return model.Drift(x, t);
    }

    /// <inheritdoc/>
    public Tensor Sigma(Tensor x, Tensor t)
    {
        using var noGradient = no_grad();
        return model.Sigma(x, t).Value;
    }

    /// <inheritdoc/>
    public Tensor Alpha(Tensor y, Tensor t)
    {
        using var noGradient = no_grad();
        return model.Alpha(y, t).Value;
    }

    /// <inheritdoc/>
    public Tensor Beta(Tensor y, Tensor t)
    {
        using var noGradient = no_grad();
        return model.Beta(y, t).Value;
    }

    /// <inheritdoc/>
    public double Width() => model.Width.item<float>();

    /// <inheritdoc/>
    public Tensor Elbo(Tensor y, INoiseSource noise)
    {
        using var noGradient = no_grad();
        return SdeBound.Of(model, y, noise.Uniform(y.shape), noise.Normal(y.shape));
    }

    /// <inheritdoc/>
    public Tensor Sample(long count, long steps, INoiseSource noise)
    {
        var step = 1.0 / steps;
        var x = noise.Normal(count);
        for (var k = 0L; k < steps; k++)
        {
            var t = full_like(x, k * step);
            x = x + Drift(x, t) * step + Sigma(x, t) * Math.Sqrt(step) * noise.Normal(count);
        }

        return x;
    }
}
