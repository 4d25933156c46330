using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Submission.Diffusion;

public sealed class StepNetworkDiffusion : IStepNetworkDiffusion
{
    public ITrainedDiffusion Train(Tensor data, TrainingBudget budget, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 1a: train the sheet's network on the given data, the V, eight Gaussians or two moons.");
}
