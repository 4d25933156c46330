using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Solutions.Diffusion;

/// <summary>
/// The sheet's noise predictor: x_t through a linear layer, t through sines and cosines, both through a fully connected network.
/// </summary>
public sealed class StepNetwork : Module<Tensor, Tensor, Tensor>
{
    private const long EmbeddingSize = 128;

    private readonly Linear points;
    private readonly Sequential layers;
    private readonly Tensor embeddings;

    /// <summary>A network with freshly drawn weights.</summary>
    /// <param name="stepCount">T: the embeddings of all steps are computed once.</param>
    public StepNetwork(long stepCount) : base(nameof(StepNetwork))
    {
        points = Linear(2, EmbeddingSize);
        layers = Sequential(
            Linear(2 * EmbeddingSize, 128), ELU(),
            Linear(128, 64), ELU(),
            Linear(64, 32), ELU(),
            Linear(32, 16), ELU(),
            Linear(16, 2));
        embeddings = new SinusoidalEmbedding().Embed(arange(1, stepCount + 1), EmbeddingSize);
        RegisterComponents();
    }

    /// <summary>ε_θ(x_t, t).</summary>
    /// <param name="xt">Noisy data, shape [B, 2].</param>
    /// <param name="t">Step of each row, int64, shape [B].</param>
    /// <returns>Predicted noise, shape [B, 2].</returns>
    public override Tensor forward(Tensor xt, Tensor t) => layers.call(cat([embeddings.index_select(0, t - 1), points.call(xt)], 1));
}
