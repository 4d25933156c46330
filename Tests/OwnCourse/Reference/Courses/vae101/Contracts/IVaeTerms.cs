using Grader.Contracts;
using static TorchSharp.torch;

namespace Vae101.Contracts;

/// <summary>The two terms of the negative ELBO of a VAE with a Gaussian encoder and a Bernoulli decoder, per row, in nats.</summary>
[Task("the two terms of the negative ELBO")]
public interface IVaeTerms
{
    /// <summary>−ln p(x|z) = Σ_d softplus(l_d) − x_d·l_d, and KL(q(z|x) ‖ N(0, 1)) = ½ Σ_j (μ_j² + σ_j² − 1 − ln σ_j²).</summary>
    /// <param name="x">Pixels in {0, 1}, [B, D].</param>
    /// <param name="logits">l: logarithms of the odds of a 1, [B, D].</param>
    /// <param name="mean">μ, [B, J].</param>
    /// <param name="logVariance">ln σ², [B, J].</param>
    VaeTerms Of(Tensor x, Tensor logits, Tensor mean, Tensor logVariance);
}

/// <summary>The terms of each row.</summary>
/// <param name="Reconstruction">−ln p(x|z), [B].</param>
/// <param name="Divergence">KL(q(z|x) ‖ N(0, 1)), [B].</param>
public sealed record VaeTerms(Tensor Reconstruction, Tensor Divergence);
