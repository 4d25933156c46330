using Grader.Contracts;
using Grader.Contracts.Flows;
using static TorchSharp.torch;

namespace Grader.Solutions.Flows;

/// <summary>A trained flow, asked without gradients.</summary>
/// <param name="flow">Its blocks.</param>
public sealed class TrainedFlow(BlockSequence flow) : ITrainedFlow
{
    /// <inheritdoc />
    public FlowValues Forward(Tensor x)
    {
        using var noGradient = no_grad();
        return flow.call(x);
    }

    /// <inheritdoc />
    public Tensor Inverse(Tensor z)
    {
        using var noGradient = no_grad();
        return flow.Inverse(z);
    }

    /// <inheritdoc />
    public Tensor Sample(long count, INoiseSource noise) => Inverse(noise.Normal(count, flow.Dimension));
}
