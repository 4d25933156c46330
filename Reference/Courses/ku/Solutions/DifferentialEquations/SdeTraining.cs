using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>The notebook's functions, trained to have a large ELBO.</summary>
public sealed class SdeTraining : ISdeTraining
{
    /// <inheritdoc/>
    public ITrainedSde Train(Tensor data, TrainingBudget budget, INoiseSource noise)
    {
        manual_seed(noise.Integers(0, int.MaxValue).item<long>()); // initial weights follow the noise source too
        return BoundMaximisation.Run(new StraightSde(), data, budget, noise);
    }
}
