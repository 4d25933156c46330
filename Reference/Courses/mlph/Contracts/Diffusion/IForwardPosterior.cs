using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>Exercise 1a, <c>predict_start_from_noise</c> and <c>q_posterior</c>: what x_t says about the steps before it.</summary>
/// <remarks>
/// Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (4), (6) and (7). The text of the sheet prints
/// √ᾱ_t where eq. (7) has √α_t. Rows are independent; ᾱ_0 = 1; natural logarithm.
/// </remarks>
public interface IForwardPosterior
{
    /// <summary>Eq. (4) solved for x_0: x̂_0 = (x_t − √(1 − ᾱ_t)·ε)/√ᾱ_t.</summary>
    /// <param name="xt">Noisy data, shape [B, D].</param>
    /// <param name="t">Step of each row, int64, shape [B], 1 ≤ t ≤ T.</param>
    /// <param name="epsilon">The noise in x_t, or a prediction of it, shape [B, D].</param>
    /// <param name="schedule">The variance schedule.</param>
    /// <returns>x̂_0, shape [B, D]; it is not cut to any range.</returns>
    [Task("x_0 from x_t and its noise")]
    Tensor PredictX0(Tensor xt, Tensor t, Tensor epsilon, NoiseSchedule schedule);

    /// <summary>The mean μ̃_t(x_t, x_0) of q(x_{t−1}|x_t, x_0), eq. (7).</summary>
    /// <param name="x0">Data, or a prediction of it, shape [B, D].</param>
    /// <param name="xt">Noisy data, shape [B, D].</param>
    /// <param name="t">Step of each row, int64, shape [B], 1 ≤ t ≤ T.</param>
    /// <param name="schedule">The variance schedule.</param>
    /// <returns>μ̃_t, shape [B, D]; x_0 itself at t = 1.</returns>
    [Task("the mean of q(x_{t−1}|x_t, x_0)")]
    Tensor Mean(Tensor x0, Tensor xt, Tensor t, NoiseSchedule schedule);

    /// <summary>
    /// ln max(β̃_t, 1e-20), where β̃_t is the variance of q(x_{t−1}|x_t, x_0), eq. (7). The maximum is needed because β̃_1 = 0.
    /// </summary>
    /// <param name="t">Step of each row, int64, shape [B], 1 ≤ t ≤ T.</param>
    /// <param name="schedule">The variance schedule.</param>
    /// <returns>One value for each row, shape [B, 1].</returns>
    [Task("the logarithm of the variance of q(x_{t−1}|x_t, x_0)")]
    Tensor LogVariance(Tensor t, NoiseSchedule schedule);
}
