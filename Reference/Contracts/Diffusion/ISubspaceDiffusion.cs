using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>
/// Exercise 4b: subspace diffusion. Up to step t* a state x_t has all D dimensions; after it only the K coordinates in a subspace are kept.
/// Outside of the subspace the data are treated as Gaussian, with the same variance s in all directions.
/// </summary>
/// <remarks>
/// <para>
/// Jing, Corso, Berlinghieri, Jaakkola, Subspace Diffusion Generative Models, 2022 (arXiv 2205.01490), sections 3.2 and 3.3.
/// </para>
/// <para>
/// A state is a row of a tensor: for rows x of shape [B, D], Uᵀx is x.matmul(U) of shape [B, K], and U·y is y.matmul(Uᵀ). Steps are counted
/// from 1; index 0 of a schedule belongs to step 1. Results have the data type of the data, float32 unless a check says otherwise.
/// </para>
/// </remarks>
public interface ISubspaceDiffusion
{
    /// <summary>An orthonormal basis of a subspace, as columns.</summary>
    /// <param name="directions">Linearly independent columns that span the subspace, shape [D, K], 1 ≤ K &lt; D.</param>
    /// <returns>U, shape [D, K], with UᵀU = 1 (the identity) and the same span; which of all such bases is free.</returns>
    Tensor Basis(Tensor directions);

    /// <summary>
    /// A sample of x_t given x_0: √ᾱ_t·x_0 + √(1 − ᾱ_t)·ε in D dimensions for t ≤ t*, and √ᾱ_t·Uᵀx_0 + √(1 − ᾱ_t)·ε in K dimensions for
    /// t &gt; t*.
    /// </summary>
    /// <param name="x0">Data, shape [B, D].</param>
    /// <param name="t">Step, 1 ≤ t ≤ T, the same for all rows.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="basis">U, shape [D, K].</param>
    /// <param name="switchStep">t*, 1 ≤ t* &lt; T.</param>
    /// <param name="noise">The source of ε.</param>
    /// <returns>Shape [B, D] or [B, K].</returns>
    Tensor Forward(Tensor x0, long t, NoiseSchedule schedule, Tensor basis, long switchStep, INoiseSource noise);

    /// <summary>
    /// Goes back from the subspace to D dimensions: U·y, plus independent noise in every direction outside of the subspace. The noise has
    /// the variance that x_t has there, ᾱ_t·s + 1 − ᾱ_t.
    /// </summary>
    /// <param name="y">States in the subspace, shape [B, K].</param>
    /// <param name="basis">U, shape [D, K].</param>
    /// <param name="alphaBar">ᾱ_t of the step t that the states are at: ᾱ itself, not its root.</param>
    /// <param name="complementVariance">s ≥ 0, the variance of the data outside of the subspace.</param>
    /// <param name="noise">The source of the noise. It is allowed to draw numbers that are not used.</param>
    /// <returns>Shape [B, D].</returns>
    Tensor Lift(Tensor y, Tensor basis, double alphaBar, double complementVariance, INoiseSource noise);

    /// <summary>
    /// The reverse process from x_T in the subspace: first the steps t = T, …, t* + 1 in the subspace, which end with the state x_{t*} in
    /// K dimensions; then <see cref="Lift"/> at t*; then the steps t = t*, …, 1 in D dimensions.
    /// </summary>
    /// <param name="step">
    /// One step, from x_t to x_{t−1}, called once for each t. It keeps the dimension of the state, and has a source of noise of its own.
    /// </param>
    /// <param name="latents">x_T, shape [B, K].</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="basis">U, shape [D, K].</param>
    /// <param name="switchStep">t*, 1 ≤ t* &lt; T.</param>
    /// <param name="complementVariance">s.</param>
    /// <param name="noise">The source of the noise in <see cref="Lift"/>.</param>
    /// <returns>x_0, shape [B, D].</returns>
    Tensor Sample(
        ReverseStep step,
        Tensor latents,
        NoiseSchedule schedule,
        Tensor basis,
        long switchStep,
        double complementVariance,
        INoiseSource noise);
}
