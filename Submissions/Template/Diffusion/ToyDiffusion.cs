using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Submission.Diffusion;

public sealed class ToyDiffusion : IToyDiffusion
{
    public ITrainedDiffusion Train(Tensor data, TrainingBudget budget, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 3.4: train the default network on the toy data with algorithm 1.");
}
