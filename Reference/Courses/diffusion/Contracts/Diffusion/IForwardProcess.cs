using static TorchSharp.torch;

namespace Grader.Contracts.Diffusion;

/// <summary>
/// The forward process q, which turns data x_0 into noise x_T: <c>q_sample</c> and <c>q_sample_step</c>, or the first lines of a training
/// step.
/// </summary>
/// <remarks>
/// Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (2) and (4). Neither method draws random
/// numbers: the noise ε is an argument. Rows are independent: row i of the result depends only on row i of the arguments.
/// </remarks>
public interface IForwardProcess
{
    /// <summary>From data to step t at once, a draw of eq. (4) with the given ε.</summary>
    /// <param name="x0">Data, shape [B, D].</param>
    /// <param name="t">Step of each row, int64, shape [B], 1 ≤ t ≤ T.</param>
    /// <param name="epsilon">Standard normal noise, shape [B, D].</param>
    /// <param name="schedule">The variance schedule.</param>
    /// <returns>x_t, shape [B, D].</returns>
    [Task("go from x_0 to x_t at once, eq. (4)")]
    Tensor Jump(Tensor x0, Tensor t, Tensor epsilon, NoiseSchedule schedule);

    /// <summary>From step t − 1 to step t, a draw of eq. (2) with the given ε.</summary>
    /// <param name="xPrevious">x_{t−1}, shape [B, D].</param>
    /// <param name="t">Step that each row reaches, int64, shape [B], 1 ≤ t ≤ T.</param>
    /// <param name="epsilon">Standard normal noise, shape [B, D].</param>
    /// <param name="schedule">The variance schedule.</param>
    /// <returns>x_t, shape [B, D].</returns>
    [Task("go from x_{t−1} to x_t, eq. (2)")]
    Tensor Step(Tensor xPrevious, Tensor t, Tensor epsilon, NoiseSchedule schedule);
}
