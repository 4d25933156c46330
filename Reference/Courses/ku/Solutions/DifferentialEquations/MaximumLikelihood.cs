using Grader.Contracts;
using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>Gradient steps on −ln p of random batches, with Adam and a learning rate that falls to zero along half a cosine.</summary>
internal static class MaximumLikelihood
{
    private const double LearningRate = 1.5e-2;

    /// <summary>Trains the network until the budget is used up.</summary>
    /// <param name="network">Holds the parameters.</param>
    /// <param name="flow">The ODE of its drift, solved on the grid of the training.</param>
    /// <param name="data">Rows y, shape [N, 1].</param>
    /// <param name="budget">Number of gradient steps and rows.</param>
    /// <param name="noise">The source of chance.</param>
    public static void Run(OdeNetwork network, OdeFlow flow, Tensor data, TrainingBudget budget, INoiseSource noise)
    {
        var adam = optim.Adam(network.parameters(), lr: LearningRate);
        var decay = optim.lr_scheduler.CosineAnnealingLR(adam, budget.GradientSteps);
        for (var step = 0L; step < budget.GradientSteps; step++)
        {
            using var scope = NewDisposeScope();
            var y = data.index_select(0, noise.Integers(0, data.shape[0], budget.BatchSize));
            adam.zero_grad();
            flow.LogDensity(y).mean().neg().backward();
            adam.step();
            decay.step();
        }
    }
}
