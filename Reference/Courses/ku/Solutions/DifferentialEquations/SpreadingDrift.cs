using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>
/// A drift that begins where a single Gaussian would end: f(x, t) = s′/s·x + g(x/s, t) with s(t) = 1 + (σ − 1)·t. With g = 0 the prior
/// spreads to N(0, σ²), and the network g sees states of order one at all times.
/// </summary>
/// <param name="network">g and its derivative by its first argument.</param>
/// <param name="sigma">σ, the standard deviation of the data.</param>
public sealed class SpreadingDrift(OdeNetwork network, double sigma)
{
    /// <summary>f and ∂f/∂x of each row.</summary>
    /// <param name="x">States, shape [B, 1].</param>
    /// <param name="t">Times, shape [B, 1].</param>
    public (Tensor Drift, Tensor Slope) At(Tensor x, Tensor t)
    {
        var scale = 1 + (sigma - 1) * t;
        var rate = (sigma - 1) / scale;
        var (rest, slope) = network.call(x / scale, t);
        return (rate * x + rest, rate + slope / scale);
    }
}
