using Grader.Contracts;
using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>Gradient steps on the negative ELBO of random batches.</summary>
internal static class BoundMaximisation
{
    private const double LearningRate = 1e-2;

    /// <summary>Trains some functions with Adam; its learning rate falls to zero along half a cosine.</summary>
    public static TrainedSde Run(SdeModel model, Tensor data, TrainingBudget budget, INoiseSource noise)
    {
        var adam = optim.Adam(model.parameters(), LearningRate);
        var decay = optim.lr_scheduler.CosineAnnealingLR(adam, budget.GradientSteps);
        for (var step = 0L; step < budget.GradientSteps; step++)
        {
            using var scope = NewDisposeScope();
            var y = data.index_select(0, noise.Integers(0, data.shape[0], budget.BatchSize));
            adam.zero_grad();
            (-SdeBound.Of(model, y, EvenTimes(budget.BatchSize, noise), noise.Normal(budget.BatchSize))).mean().backward();
            adam.step();
            decay.step();
        }

        return new(model);
    }

    /// <summary>One time in each of B equal parts of [0, 1], each uniform in its part: the mean over a batch has less noise.</summary>
    private static Tensor EvenTimes(long count, INoiseSource noise) => (arange(count) + noise.Uniform(count)) / (double)count;
}
