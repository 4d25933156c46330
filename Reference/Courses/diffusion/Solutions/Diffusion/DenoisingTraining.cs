using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>Algorithm 1: gradient steps on the simplified negative ELBO of random batches.</summary>
internal static class DenoisingTraining
{
    /// <summary>
    /// Trains <paramref name="network"/>, whose prediction is <paramref name="epsilonTheta"/>, until the budget is used up.
    /// </summary>
    /// <param name="network">Holds the parameters.</param>
    /// <param name="epsilonTheta">Its prediction.</param>
    /// <param name="schedule">The variance schedule.</param>
    /// <param name="data">Rows x_0, shape [N, D].</param>
    /// <param name="budget">Number of steps and rows.</param>
    /// <param name="noise">The source of chance.</param>
    /// <param name="learningRate">Adam's learning rate, at the beginning.</param>
    /// <param name="decays">Whether it falls to zero along half a cosine.</param>
    public static void Run(
        nn.Module network, NoisePredictor epsilonTheta, NoiseSchedule schedule, Tensor data, TrainingBudget budget, INoiseSource noise,
        double learningRate = 1e-3, bool decays = false)
    {
        var loss = new SimplifiedNegativeElbo();
        var adam = optim.Adam(network.parameters(), lr: learningRate);
        var decay = decays ? optim.lr_scheduler.CosineAnnealingLR(adam, budget.GradientSteps) : null;
        for (var step = 0L; step < budget.GradientSteps; step++)
        {
            using var scope = NewDisposeScope();
            var x0 = data.index_select(0, noise.Integers(0, data.shape[0], budget.BatchSize)); // x_0 ~ q(x_0)
            adam.zero_grad();
            loss.NegativeElbo(epsilonTheta, x0, schedule, noise).mean().backward();
            adam.step();
            decay?.step();
        }
    }
}
