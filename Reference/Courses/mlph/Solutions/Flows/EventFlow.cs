using Grader.Contracts;
using Grader.Contracts.Flows;
using static TorchSharp.torch;

namespace Grader.Solutions.Flows;

/// <summary>Affine coupling blocks with ActNorm, trained by maximum likelihood with Adam.</summary>
/// <remarks>Dinh, Sohl-Dickstein, Bengio, Density Estimation using Real NVP, 2017 (arXiv 1605.08803).</remarks>
public sealed class EventFlow : IEventFlow
{
    private const int Blocks = 6;
    private const long HiddenUnits = 64;
    private const double LearningRate = 5e-3;

    /// <inheritdoc />
    public ITrainedFlow Train(Tensor events, TrainingBudget budget, INoiseSource noise)
    {
        manual_seed(noise.Integers(0, int.MaxValue).item<long>()); // initial weights follow the noise source too
        var flow = new BlockSequence(events.shape[1], Blocks, HiddenUnits);
        var adam = optim.Adam(flow.parameters(), lr: LearningRate);
        var decay = optim.lr_scheduler.CosineAnnealingLR(adam, budget.GradientSteps);
        for (var step = 0L; step < budget.GradientSteps; step++)
        {
            using var scope = NewDisposeScope();
            var x = events.index_select(0, noise.Integers(0, events.shape[0], budget.BatchSize));
            adam.zero_grad();
            NegativeLogLikelihood(flow.call(x)).backward();
            adam.step();
            decay.step();
        }

        return new TrainedFlow(flow);
    }

    /// <summary>The mean over the rows, without the constant of the Gaussian.</summary>
    private static Tensor NegativeLogLikelihood(FlowValues values) => (0.5 * values.Z.square().sum(1) - values.LogAbsDet).mean();
}
