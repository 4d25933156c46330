namespace Grader.Contracts.Foundations;

/// <summary>
/// Exercise 3e, one of five: the two losses of a generative adversarial network, both to be minimised. Natural logarithm.
/// </summary>
/// <remarks>Goodfellow et al., Generative Adversarial Nets, 2014 (arXiv 1406.2661), eq. (1) and section 3.</remarks>
public interface IGanLosses
{
    /// <summary>The loss of the discriminator: the means over both batches, added without a factor.</summary>
    /// <param name="onData">D(x) for each sample of the data, in (0, 1).</param>
    /// <param name="onSamples">D(G(z)) for each sample of the generator, in (0, 1).</param>
    [Task("the loss of a discriminator")]
    double Discriminator(double[] onData, double[] onSamples);

    /// <summary>
    /// The loss of the generator, a mean over the batch: that of the minimax game or the other one of the paper. Both are right.
    /// </summary>
    /// <param name="onSamples">D(G(z)) for each sample of the generator, in (0, 1).</param>
    [Task("the loss of a generator")]
    double Generator(double[] onSamples);
}
