using static TorchSharp.torch;

namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// Exercise 1.4, the data: a mixture of Laplace densities with equal weights and one scale b, p(y) = 1/K·Σ_k exp(−|y − m_k|/b)/(2b). The
/// exercise has K = 5, the means −8, −4, 0, 4, 8 and b = 1. Logarithms are natural. Data are float64, and so are results.
/// </summary>
/// <remarks>Copenhagen, Deep Learning 2024, A4, exercise 1.4.</remarks>
public interface ILaplaceMixture
{
    /// <summary>The K means of the notebook: their mean is 0, and neighbours are one spacing apart.</summary>
    /// <param name="count">K ≥ 1.</param>
    /// <param name="spacing">The distance of neighbours, above 0.</param>
    /// <returns>K increasing numbers.</returns>
    [Task("the means of the mixture")]
    double[] Means(long count, double spacing);

    /// <summary>ln p(y), finite however far from all means.</summary>
    /// <param name="y">Data, shape [B].</param>
    /// <param name="means">m_k, K ≥ 1 numbers in any order.</param>
    /// <param name="scale">b &gt; 0.</param>
    /// <returns>Shape [B].</returns>
    [Task("the log-density of the mixture")]
    Tensor LogDensity(Tensor y, double[] means, double scale);

    /// <summary>The sample's expected log-likelihood 1/n·Σ_i ln p(y_i), to which a trained model is compared.</summary>
    /// <param name="y">A sample, shape [n].</param>
    /// <param name="means">m_k.</param>
    /// <param name="scale">b &gt; 0.</param>
    [Task("the expected log-likelihood of a sample")]
    double SampleLogLikelihood(Tensor y, double[] means, double scale);

    /// <summary>
    /// Its expectation E ln p(y) over y ~ p, by numerical integration, to 1e-5. (A sample of 1000 has a standard error of 0.02.)
    /// </summary>
    /// <param name="means">m_k; neighbours are at most 30 scales apart.</param>
    /// <param name="scale">b &gt; 0.</param>
    [Task("the expected log-likelihood of the mixture")]
    double ExpectedLogLikelihood(double[] means, double scale);
}
