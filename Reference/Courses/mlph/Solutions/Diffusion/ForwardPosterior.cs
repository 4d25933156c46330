using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>x̂_0 and q(x_{t−1}|x_t, x_0).</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (4), (6) and (7).</remarks>
public sealed class ForwardPosterior : IForwardPosterior
{
    private const double SmallestVariance = 1e-20; // β̃_1 = 0 has no logarithm

    /// <inheritdoc/>
    public Tensor PredictX0(Tensor xt, Tensor t, Tensor epsilon, NoiseSchedule schedule)
    {
        var alphaBar = schedule.AlphaBar.At(t);
        return (xt - (1 - alphaBar).sqrt() * epsilon) / alphaBar.sqrt();
    }

    /// <inheritdoc/>
    public Tensor Mean(Tensor x0, Tensor xt, Tensor t, NoiseSchedule schedule)
    {
        var (beta, alpha) = (schedule.Beta.At(t), schedule.Alpha.At(t));
        var (alphaBar, previous) = (schedule.AlphaBar.At(t), schedule.AlphaBar.Before(t));
        var ofX0 = previous.sqrt() * beta / (1 - alphaBar);
        var ofXt = alpha.sqrt() * (1 - previous) / (1 - alphaBar);
        return ofX0 * x0 + ofXt * xt;
    }

    /// <inheritdoc/>
    public Tensor LogVariance(Tensor t, NoiseSchedule schedule)
    {
        var (alphaBar, previous) = (schedule.AlphaBar.At(t), schedule.AlphaBar.Before(t));
        var betaTilde = (1 - previous) / (1 - alphaBar) * schedule.Beta.At(t);
        return betaTilde.clamp(min: SmallestVariance).log();
    }
}
