using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>The forward process q(x_t | x_0) and q(x_t | x_{t−1}), written as functions of the noise ε.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (2) and (4).</remarks>
public sealed class ForwardProcess : IForwardProcess
{
    /// <inheritdoc/>
    public Tensor Jump(Tensor x0, Tensor t, Tensor epsilon, NoiseSchedule schedule)
    {
        var alphaBar = At(t, schedule.AlphaBar);
        return alphaBar.sqrt() * x0 + (1 - alphaBar).sqrt() * epsilon; // eq. (4)
    }

    /// <inheritdoc/>
    public Tensor Step(Tensor xPrevious, Tensor t, Tensor epsilon, NoiseSchedule schedule)
    {
        var beta = At(t, schedule.Beta);
        return (1 - beta).sqrt() * xPrevious + beta.sqrt() * epsilon; // eq. (2)
    }

    /// <summary>The value that belongs to the step of each row, shape [B, 1]; step 1 is index 0.</summary>
    private static Tensor At(Tensor t, Tensor values) => values.index_select(0, t - 1).unsqueeze(1);
}
