using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Submission.Diffusion;

public sealed class ForwardPosterior : IForwardPosterior
{
    public Tensor PredictX0(Tensor xt, Tensor t, Tensor epsilon, NoiseSchedule schedule) =>
        throw new NotImplementedException("Exercise 1a: x_0 from x_t and its noise.");

    public Tensor Mean(Tensor x0, Tensor xt, Tensor t, NoiseSchedule schedule) =>
        throw new NotImplementedException("Exercise 1a: the mean of q(x_{t−1}|x_t, x_0).");

    public Tensor LogVariance(Tensor t, NoiseSchedule schedule) =>
        throw new NotImplementedException("Exercise 1a: the logarithm of the variance of q(x_{t−1}|x_t, x_0).");
}
