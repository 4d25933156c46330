using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Submission.Diffusion;

public sealed class ImageScaling : IImageScaling
{
    public Tensor ToModel(Tensor images, long levels, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 1f: dequantise grey values and scale them to [−1, 1].");

    public Tensor ToImages(Tensor x, long levels) =>
        throw new NotImplementedException("Exercise 1f: grey values from samples.");
}
