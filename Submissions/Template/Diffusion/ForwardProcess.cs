using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Submission.Diffusion;

public sealed class ForwardProcess : IForwardProcess
{
    public Tensor Jump(Tensor x0, Tensor t, Tensor epsilon, NoiseSchedule schedule) =>
        throw new NotImplementedException("Exercise 3.4: go from x_0 to x_t at once, eq. (4).");

    public Tensor Step(Tensor xPrevious, Tensor t, Tensor epsilon, NoiseSchedule schedule) =>
        throw new NotImplementedException("Exercise 3.4: go from x_{t−1} to x_t, eq. (2).");
}
