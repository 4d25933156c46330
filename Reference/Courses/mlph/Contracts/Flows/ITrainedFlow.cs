using static TorchSharp.torch;

namespace Grader.Contracts.Flows;

/// <summary>A trained flow: an invertible map between data x and latents z, which are standard normal, N(0, I).</summary>
/// <remarks>
/// All three methods are used without gradients and depend on nothing but what they are given. Data type: float32, or better. A row's
/// result is the same whatever rows stand beside it, and whatever was asked before.
/// </remarks>
public interface ITrainedFlow
{
    /// <summary>z = f(x) and ln|det ∂z/∂x|, from which ln p(x) follows with nothing left out.</summary>
    /// <param name="x">Data in the coordinates of the training, shape [B, D].</param>
    FlowValues Forward(Tensor x);

    /// <summary>x = f⁻¹(z).</summary>
    /// <param name="z">Latents, shape [B, D].</param>
    /// <returns>Data in the coordinates of the training, shape [B, D].</returns>
    Tensor Inverse(Tensor z);

    /// <summary>Independent samples of the model, x = f⁻¹(z) with z ~ N(0, I), in the coordinates of the training.</summary>
    /// <param name="count">Number of samples.</param>
    /// <param name="noise">The only source of random numbers: one normal number for each coordinate of each sample.</param>
    /// <returns>Shape [count, D].</returns>
    Tensor Sample(long count, INoiseSource noise);
}
