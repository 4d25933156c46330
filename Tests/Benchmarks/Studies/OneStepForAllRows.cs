using Grader.Contracts;
using Grader.Contracts.Diffusion;
using Grader.Solutions.Diffusion;
using static TorchSharp.torch;

namespace Grader.Benchmarks.Studies;

/// <summary>A mistake without another training loop: where steps are drawn, from 1 on, all rows get the first of them.</summary>
/// <param name="right">The source of everything else.</param>
internal sealed class OneStepForAllRows(INoiseSource right) : INoiseSource
{
    /// <summary>The reference's training with this mistake.</summary>
    public static ITrainedDiffusion Train(Tensor data, TrainingBudget budget, INoiseSource noise) =>
        new StepNetworkDiffusion().Train(data, budget, new OneStepForAllRows(noise));

    public Tensor Normal(params long[] shape) => right.Normal(shape);

    public Tensor Uniform(params long[] shape) => right.Uniform(shape);

    public Tensor Integers(long low, long high, params long[] shape)
    {
        var drawn = right.Integers(low, high, shape);
        return low == 1 ? drawn[0].expand(shape) : drawn;
    }
}
