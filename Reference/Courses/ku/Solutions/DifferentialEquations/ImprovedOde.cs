using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>The same network on states of order one, beside a drift that spreads the prior as wide as the data are.</summary>
public sealed class ImprovedOde : IImprovedOde
{
    private const int Steps = 12;

    /// <inheritdoc/>
    public ITrainedOde Train(Tensor data, TrainingBudget budget, INoiseSource noise)
    {
        manual_seed(noise.Integers(0, int.MaxValue).item<long>()); // initial weights follow the noise source too
        var network = new OdeNetwork(hiddenUnits: 64);
        var drift = new SpreadingDrift(network, data.std().item<float>());

        MaximumLikelihood.Run(network, new OdeFlow(drift.At, Steps), data, budget, noise);
        return new TrainedOde(drift.At);
    }
}
