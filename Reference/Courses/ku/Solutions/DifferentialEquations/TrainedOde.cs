using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>A trained drift, solved on a finer grid than in its training.</summary>
/// <param name="drift">f and ∂f/∂x of each row of states and times.</param>
public sealed class TrainedOde(Func<Tensor, Tensor, (Tensor Drift, Tensor Slope)> drift) : ITrainedOde
{
    private const int Steps = 100;

    private readonly OdeFlow flow = new(drift, Steps);

    /// <inheritdoc/>
    public Tensor Drift(Tensor x, Tensor t)
    {
        using var noGradient = no_grad();
        return drift(x, t).Drift;
    }

    /// <inheritdoc/>
    public Tensor LogDensity(Tensor y)
    {
        using var noGradient = no_grad();
        return flow.LogDensity(y);
    }

    /// <inheritdoc/>
    public Tensor Sample(long count, INoiseSource noise)
    {
        using var noGradient = no_grad();
        return flow.Forward(noise.Normal(count, 1));
    }
}
