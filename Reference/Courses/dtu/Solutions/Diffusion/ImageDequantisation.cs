using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>Uniform noise of the width of a grey value, and the way back.</summary>
/// <remarks>Theis, van den Oord, Bethge, A note on the evaluation of generative models, 2016 (arXiv 1511.01844), section 3.1.</remarks>
public sealed class ImageDequantisation : IImageDequantisation
{
    /// <inheritdoc/>
    public Tensor ToModel(Tensor images, long levels, INoiseSource noise)
    {
        var u = noise.Uniform(images.shape); // fills the interval of each grey value
        return ((images + u / (levels - 1) - 0.5) * 2).flatten(1);
    }

    /// <inheritdoc/>
    public Tensor ToImages(Tensor samples, long levels)
    {
        var side = (long)Math.Round(Math.Sqrt(samples.shape[1]));
        return ((samples / 2 + 0.5) * (levels - 1)).floor().clamp(0, levels - 1).reshape(-1, side, side);
    }
}
