using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>The notebook's drift, trained by maximum likelihood.</summary>
public sealed class OdeTraining : IOdeTraining
{
    /// <summary>On a coarser grid the training finds drifts whose densities are high by the solver's error alone.</summary>
    private const int Steps = 16;

    /// <inheritdoc/>
    public ITrainedOde Train(Tensor data, TrainingBudget budget, INoiseSource noise)
    {
        manual_seed(noise.Integers(0, int.MaxValue).item<long>()); // initial weights follow the noise source too
        var network = new OdeNetwork(hiddenUnits: 64);

        MaximumLikelihood.Run(network, new OdeFlow(network.call, Steps), data, budget, noise);
        return new TrainedOde(network.call);
    }
}
