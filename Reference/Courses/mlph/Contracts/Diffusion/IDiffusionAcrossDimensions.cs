using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>
/// Exercise 4b: a diffusion of your own in which states have different dimensions. The method is free. It is judged on Gaussian data
/// N(m, C), where every distribution has a closed form: no network is trained, and the reverse process is exact.
/// </summary>
/// <remarks>
/// <para>
/// x_0 are the data, with D_0 = D numbers; step t makes x_t of x_{t−1}, with D_t numbers, for t = 1, …, T and 2 ≤ T ≤ 20. Which steps
/// change the dimension, by how much, and in which direction is your choice; at least one does. No state has more than 32 numbers. States
/// are rows of tensors, float32 or float64.
/// </para>
/// <para>
/// D is 4 and 8 in the checks, the eigenvalues of C lie between 0.2 and 2, and the entries of m between −1 and 1. Means and covariances are
/// compared in units of the right standard deviations, entry by entry, and have to agree within 0.001. They are exact where noise is drawn
/// as normal numbers of shape [B, …], 2000 a row at most, and each row of a result is an affine function of its own; otherwise 10000 draws
/// are compared, with an allowance for chance of 8 standard errors. Rows are independent. No state is cut off: a step that is affine near 0
/// is so for large states, too.
/// </para>
/// <para>
/// Compare Jing, Corso, Berlinghieri, Jaakkola, Subspace Diffusion Generative Models, 2022 (arXiv 2205.01490), from which the sheet wants
/// your method to differ; a person judges that.
/// </para>
/// </remarks>
public interface IDiffusionAcrossDimensions
{
    /// <summary>The dimensions of all states.</summary>
    /// <param name="dataDimension">D.</param>
    /// <returns>D_0, D_1, …, D_T: T + 1 numbers, each from 1 to 32, the first D, and not all the same.</returns>
    [Task("the dimensions of x_0, …, x_T")]
    long[] Dimensions(long dataDimension);

    /// <summary>
    /// Samples of x_t given x_0. At the end little is left of the data: x_0 explains at most 0.05 of the variance of any number of x_T, as
    /// the coefficient of determination R² of the linear regression on x_0.
    /// </summary>
    /// <param name="x0">x_0, shape [B, D].</param>
    /// <param name="t">Step, 1 ≤ t ≤ T, the same for all rows.</param>
    /// <param name="data">The distribution of x_0.</param>
    /// <param name="noise">The source of all random numbers.</param>
    /// <returns>x_t, shape [B, D_t].</returns>
    [Task("x_t given x_0")]
    Tensor Forward(Tensor x0, long t, GaussianMoments data, INoiseSource noise);

    /// <summary>The distribution of x_t for Gaussian data, as a formula: that of <see cref="Forward"/> for x_0 from N(m, C).</summary>
    /// <param name="t">Step, 1 ≤ t ≤ T; for T it is the distribution that sampling starts from.</param>
    /// <param name="data">N(m, C).</param>
    /// <returns>Mean, shape [D_t], and covariance, shape [D_t, D_t].</returns>
    [Task("mean and covariance of x_t")]
    GaussianMoments Law(long t, GaussianMoments data);

    /// <summary>
    /// One step of the reverse process, x_{t−1} given x_t: for x_t distributed by <see cref="Law"/> at t, x_{t−1} is distributed by
    /// <see cref="Law"/> at t − 1, and as the data for t = 1. It makes use of x_t: x_t explains at least 0.05 (R²) of the variance of some
    /// number of x_{t−1}.
    /// </summary>
    /// <param name="xt">x_t, shape [B, D_t].</param>
    /// <param name="t">Step, 1 ≤ t ≤ T, the same for all rows.</param>
    /// <param name="data">The distribution of x_0.</param>
    /// <param name="noise">The source of all random numbers.</param>
    /// <returns>x_{t−1}, shape [B, D_{t−1}].</returns>
    [Task("x_{t−1} given x_t")]
    Tensor Reverse(Tensor xt, long t, GaussianMoments data, INoiseSource noise);

    /// <summary>
    /// Independent samples of the model, distributed as the data: x_T from <see cref="Law"/>, then <see cref="Reverse"/> for t = T, …, 1.
    /// </summary>
    /// <param name="count">n, the number of samples.</param>
    /// <param name="data">The distribution of the data.</param>
    /// <param name="noise">The source of all random numbers.</param>
    /// <returns>x_0, shape [n, D].</returns>
    [Task("samples of the model")]
    Tensor Sample(long count, GaussianMoments data, INoiseSource noise);
}
