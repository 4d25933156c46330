using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>The loop over the steps, which keeps every state.</summary>
public sealed class ReverseTrajectory : IReverseTrajectory
{
    /// <inheritdoc/>
    public Tensor Run(ReverseStep step, Tensor latents, long stepCount)
    {
        using var noGradient = no_grad();
        var frames = new List<Tensor> { latents };
        for (var t = stepCount; t >= 1; t--)
            frames.Add(step(frames[^1], full(latents.shape[0], t, dtype: int64)));

        return stack(frames);
    }
}
