using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Solutions.Diffusion;

/// <summary>
/// A noise predictor for small images: pixels and the embedding of t meet in one wide layer, and the pixels go around the rest.
/// </summary>
public sealed class ImageNetwork : Module<Tensor, Tensor, Tensor>
{
    private const long EmbeddingSize = 64;
    private const long HiddenUnits = 128;

    private readonly Linear pixels;
    private readonly Linear step;
    private readonly Sequential layers;
    private readonly Linear around;
    private readonly Tensor embeddings;

    /// <summary>A network with freshly drawn weights.</summary>
    /// <param name="size">Number of pixels.</param>
    /// <param name="stepCount">T: the embeddings of all steps are computed once.</param>
    public ImageNetwork(long size, long stepCount) : base(nameof(ImageNetwork))
    {
        pixels = Linear(size, HiddenUnits);
        step = Linear(EmbeddingSize, HiddenUnits);
        layers = Sequential(SiLU(), Linear(HiddenUnits, HiddenUnits), SiLU(), Linear(HiddenUnits, size));
        around = Linear(size, size);
        embeddings = new SinusoidalEmbedding().Embed(arange(1, stepCount + 1), EmbeddingSize);
        RegisterComponents();
    }

    /// <summary>ε_θ(x_t, t).</summary>
    /// <param name="xt">Noisy images, shape [B, S²].</param>
    /// <param name="t">Step of each row, int64, shape [B].</param>
    /// <returns>Predicted noise, shape [B, S²].</returns>
    public override Tensor forward(Tensor xt, Tensor t) =>
        layers.call(pixels.call(xt) + step.call(embeddings.index_select(0, t - 1))) + around.call(xt);
}
