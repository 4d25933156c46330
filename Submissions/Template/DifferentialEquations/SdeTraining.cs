using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Submission.DifferentialEquations;

public sealed class SdeTraining : ISdeTraining
{
    public ITrainedSde Train(Tensor data, TrainingBudget budget, INoiseSource noise) =>
        throw new NotImplementedException("Exercise 2.3: train the latent SDE by its ELBO.");
}
