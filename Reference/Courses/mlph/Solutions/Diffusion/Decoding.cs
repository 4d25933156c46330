using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>From latents to data by any sampler.</summary>
internal static class Decoding
{
    /// <summary>x_0 of the latents x_T.</summary>
    public static Tensor By(ReverseStep step, Tensor latents, long stepCount)
    {
        var x = latents;
        for (var t = stepCount; t >= 1; t--)
            x = step(x, full(latents.shape[0], t, dtype: int64));

        return x;
    }
}
