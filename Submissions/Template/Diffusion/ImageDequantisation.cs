using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Submission.Diffusion;

public sealed class ImageDequantisation : IImageDequantisation
{
    public Tensor ToModel(Tensor images, long levels, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 3.5: dequantise images, scale them to [−1, 1] and flatten them.");

    public Tensor ToImages(Tensor samples, long levels) =>
        throw new NotImplementedException("Exercise 3.5: grey values from samples.");
}
