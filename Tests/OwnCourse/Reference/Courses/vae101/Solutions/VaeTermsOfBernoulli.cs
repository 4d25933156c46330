using Vae101.Contracts;
using static TorchSharp.torch;

namespace Vae101.Solutions;

/// <summary>Both terms in closed form.</summary>
public sealed class VaeTermsOfBernoulli : IVaeTerms
{
    /// <inheritdoc/>
    public VaeTerms Of(Tensor x, Tensor logits, Tensor mean, Tensor logVariance)
    {
        var softplus = logits.clamp(min: 0) + (-logits.abs()).exp().log1p(); // Neither overflows nor loses small probabilities.
        var divergence = (mean.square() + logVariance.exp() - 1 - logVariance).sum(1) / 2;
        return new((softplus - x * logits).sum(1), divergence);
    }
}
