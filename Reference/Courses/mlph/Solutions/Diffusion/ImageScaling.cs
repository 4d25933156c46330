using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>Grey values as intervals of [−1, 1].</summary>
/// <remarks>Theis, van den Oord, Bethge, A note on the evaluation of generative models, 2016 (arXiv 1511.01844), section 3.1.</remarks>
public sealed class ImageScaling : IImageScaling
{
    /// <inheritdoc/>
    public Tensor ToModel(Tensor images, long levels, INoiseSource noise)
    {
        var u = noise.Uniform(images.shape); // fills the interval of each grey value
        return ((images + u) * (2.0 / levels) - 1).flatten(1);
    }

    /// <inheritdoc/>
    public Tensor ToImages(Tensor x, long levels)
    {
        var side = (long)Math.Round(Math.Sqrt(x.shape[1]));
        return ((x + 1) * (levels / 2.0)).floor().clamp(0, levels - 1).reshape(-1, side, side);
    }
}
