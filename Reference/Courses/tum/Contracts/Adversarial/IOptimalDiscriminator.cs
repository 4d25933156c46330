namespace Grader.Contracts.Adversarial;

/// <summary>Problem 3b: the discriminator that maximises ½·p(x)·ln D(x) + ½·q(x)·ln(1 − D(x)) at every x.</summary>
/// <remarks>TUM CIT4230003, endterm of 31 July 2023, problem 3b; Goodfellow et al. 2014 (arXiv 1406.2661), proposition 1.</remarks>
public interface IOptimalDiscriminator
{
    /// <summary>D*(x).</summary>
    /// <param name="p">p(x) ≥ 0, the density of the data at x.</param>
    /// <param name="q">q(x) ≥ 0, the density of the generated samples at x; not both are 0.</param>
    /// <returns>A probability.</returns>
    [Task("the optimal discriminator")]
    double Best(double p, double q);
}
