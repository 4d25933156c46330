using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>Sines and cosines of the step, with frequencies from 1 down to 1/10000.</summary>
/// <remarks>Vaswani et al., Attention Is All You Need, 2017 (arXiv 1706.03762), section 3.5.</remarks>
public sealed class SinusoidalEmbedding : ISinusoidalEmbedding
{
    private const double LongestPeriod = 10_000;

    /// <inheritdoc/>
    public Tensor Embed(Tensor t, long size)
    {
        var half = size / 2;
        var frequency = (arange(0, half, dtype: float64) * (-Math.Log(LongestPeriod) / (half - 1))).exp();
        var angle = t.to(float64).unsqueeze(1) * frequency.unsqueeze(0); // shape [B, size/2]
        return cat([angle.sin(), angle.cos()], 1).to(float32);
    }
}
