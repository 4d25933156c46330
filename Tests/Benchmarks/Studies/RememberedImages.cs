using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Benchmarks.Studies;

/// <summary>A model whose samples are images that it was trained on, with a little noise.</summary>
internal sealed class RememberedImages(ITrainedDiffusion model, Tensor images) : ITrainedDiffusion
{
    public Tensor PredictNoise(Tensor xt, Tensor t) => model.PredictNoise(xt, t);

    public Tensor Sample(long count, INoiseSource noise) =>
        images.index_select(0, noise.Integers(0, images.shape[0], count)) + 0.001 * noise.Normal(count, images.shape[1]);
}
