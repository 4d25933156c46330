namespace Grader.Contracts.Foundations;

/// <summary>Exercise 3e, one of five: the simplified loss of a diffusion model for one sample and one step.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (14).</remarks>
public interface IDdpmLoss
{
    /// <summary>The loss, as a sum over dimensions, without a weight.</summary>
    /// <param name="epsilonTheta">The network ε_θ, called once, with x_t and t.</param>
    /// <param name="x0">The sample, length D.</param>
    /// <param name="epsilon">The noise, length D.</param>
    /// <param name="alphaBar">ᾱ_t in (0, 1).</param>
    /// <param name="t">The step.</param>
    [Task("the simplified loss of a diffusion model")]
    double Loss(VectorField epsilonTheta, double[] x0, double[] epsilon, double alphaBar, double t);
}
