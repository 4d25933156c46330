namespace Grader.Contracts.Diffusion;

/// <summary>
/// Exercise 3.3: the divergence between two isotropic Gaussians, and the part of it that does not depend on the model's mean.
/// </summary>
/// <remarks>
/// Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (8). Natural logarithm; sums over dimensions.
/// </remarks>
public interface IPosteriorKl
{
    /// <summary>L_{t−1} = KL(N(μ̃, β̃·I) ‖ N(μ_θ, σ²·I)), summed over the D dimensions.</summary>
    /// <param name="muTilde">μ̃_t(x_t, x_0), D ≥ 1 coordinates.</param>
    /// <param name="betaTilde">β̃_t &gt; 0, a variance.</param>
    /// <param name="muTheta">μ_θ(x_t, t), D coordinates.</param>
    /// <param name="sigmaSquared">σ_t² &gt; 0, a variance.</param>
    /// <returns>In nats, at least 0; the constant C is part of it.</returns>
    [Task("the divergence of two isotropic Gaussians")]
    double Kl(double[] muTilde, double betaTilde, double[] muTheta, double sigmaSquared);

    /// <summary>The constant C of eq. (8), which is added: L_{t−1} = ‖μ̃ − μ_θ‖² / (2σ²) + C.</summary>
    /// <param name="betaTilde">β̃_t &gt; 0.</param>
    /// <param name="sigmaSquared">σ_t² &gt; 0.</param>
    /// <param name="dimension">D ≥ 1.</param>
    /// <returns>In nats, for all D dimensions together: at least 0, and 0 where σ² = β̃.</returns>
    [Task("the constant C of eq. (8)")]
    double Constant(double betaTilde, double sigmaSquared, long dimension);
}
