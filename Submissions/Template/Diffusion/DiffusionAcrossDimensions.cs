using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Submission.Diffusion;

public sealed class DiffusionAcrossDimensions : IDiffusionAcrossDimensions
{
    public long[] Dimensions(long dataDimension) =>
        throw new NotImplementedException("Exercise 4b: the dimensions of x_0, …, x_T.");

    public Tensor Forward(Tensor x0, long t, GaussianMoments data, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 4b: x_t given x_0.");

    public GaussianMoments Law(long t, GaussianMoments data) =>
        throw new NotImplementedException("Exercise 4b: mean and covariance of x_t.");

    public Tensor Reverse(Tensor xt, long t, GaussianMoments data, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 4b: x_{t−1} given x_t.");

    public Tensor Sample(long count, GaussianMoments data, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 4b: samples of the model.");
}
