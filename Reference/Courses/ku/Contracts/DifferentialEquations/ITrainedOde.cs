using static TorchSharp.torch;

namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// A trained neural ODE of one dimension, dx = f(x, t) dt from x(0) ~ N(0, 1) to the data y = x(1). All tensors are float32, [B, 1].
/// </summary>
/// <remarks>
/// Density and samples are those of the ODE itself: solve it on a grid that is fine enough for an error of ln p below 0.03. 100 steps of
/// Euler or 40 of the midpoint method are. The grid of the training may be coarser, but where it is too coarse for its drift, the training
/// finds densities that only the solver's error makes high: compare the loss with ln p on the fine grid.
/// </remarks>
public interface ITrainedOde
{
    /// <summary>f(x, t), without gradients and without random numbers.</summary>
    /// <param name="x">The state of each row, shape [B, 1].</param>
    /// <param name="t">The time of each row, shape [B, 1], 0 at the prior and 1 at the data; rows may have different times.</param>
    /// <returns>dx/dt, shape [B, 1].</returns>
    Tensor Drift(Tensor x, Tensor t);

    /// <summary>
    /// ln p(y) along the solution that ends in x(1) = y, with all constants; natural logarithm, for each row.
    /// The divergence is exact here, also where an estimate of it was used in the training, so that no random numbers are needed.
    /// </summary>
    /// <param name="y">Data points, shape [B, 1].</param>
    /// <returns>Log-densities, shape [B, 1].</returns>
    Tensor LogDensity(Tensor y);

    /// <summary>Independent samples y = x(1): the ODE, solved forward from x(0) ~ N(0, 1).</summary>
    /// <param name="count">Number of samples.</param>
    /// <param name="noise">The only source of random numbers: one normal number x(0) for each sample, in the order of the samples.</param>
    /// <returns>Samples, shape [count, 1].</returns>
    Tensor Sample(long count, INoiseSource noise);
}
