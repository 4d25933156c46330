namespace Grader.Contracts.Foundations;

/// <summary>Exercise 3e, one of five: the loss of a variational autoencoder for one sample.</summary>
/// <remarks>Kingma, Welling, Auto-Encoding Variational Bayes, 2014 (arXiv 1312.6114), eq. (10) and appendix B.</remarks>
public interface IVaeLoss
{
    /// <summary>
    /// The negative evidence lower bound in nats, without the constant of its Gaussian decoder p(x|z) = N(x̂, 1). The prior is N(0, 1) in
    /// each dimension of z; both terms are sums over dimensions.
    /// </summary>
    /// <param name="x">The sample, length D.</param>
    /// <param name="decoded">x̂ = decoder(z), length D.</param>
    /// <param name="mu">μ, the encoder's mean; as long as z.</param>
    /// <param name="logVar">ln σ², the logarithm of the encoder's variance; as long as z.</param>
    [Task("the loss of a variational autoencoder")]
    double Loss(double[] x, double[] decoded, double[] mu, double[] logVar);
}
