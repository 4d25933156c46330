namespace Grader.Contracts.Foundations;

/// <summary>Exercise 3e, one of five: the loss of a normalizing flow for one sample, the negative log-likelihood.</summary>
/// <remarks>Papamakarios et al., Normalizing Flows for Probabilistic Modeling and Inference, 2021 (arXiv 1912.02762), eq. (2).</remarks>
public interface INormalizingFlowLoss
{
    /// <summary>
    /// The loss in nats, with N(0, 1) in each dimension of z: summed over dimensions and with the constant of the Gaussian.
    /// </summary>
    /// <param name="z">z = f(x), the sample in the latent space, length D.</param>
    /// <param name="logAbsDet">ln|det ∂z/∂x|, for the direction from the data to the latents.</param>
    [Task("the loss of a normalizing flow")]
    double Loss(double[] z, double logAbsDet);
}
