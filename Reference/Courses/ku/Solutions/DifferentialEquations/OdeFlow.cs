using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>The ODE of a drift, solved by the midpoint method on a grid of equal steps.</summary>
/// <param name="drift">f and ∂f/∂x of each row of states and times.</param>
/// <param name="steps">N, the number of steps from 0 to 1.</param>
internal sealed class OdeFlow(Func<Tensor, Tensor, (Tensor Drift, Tensor Slope)> drift, int steps)
{
    private static readonly double logNormalizer = 0.5 * Math.Log(2 * Math.PI);

    /// <summary>ln p(y): from y back to x(0), with the integral of the divergence along the way.</summary>
    public Tensor LogDensity(Tensor y)
    {
        var (x, divergence, h) = (y, zeros_like(y), 1.0 / steps);
        for (var i = steps; i > 0; i--)
        {
            var end = drift(x, full_like(x, i * h));
            var middle = drift(x - h / 2 * end.Drift, full_like(x, (i - 0.5) * h));
            x = x - h * middle.Drift;
            divergence = divergence + h * middle.Slope;
        }

        return -0.5 * x.square() - logNormalizer - divergence;
    }

    /// <summary>x(1) of each x(0).</summary>
    public Tensor Forward(Tensor x0)
    {
        var (x, h) = (x0, 1.0 / steps);
        for (var i = 0; i < steps; i++)
        {
            var start = drift(x, full_like(x, i * h));
            var middle = drift(x + h / 2 * start.Drift, full_like(x, (i + 0.5) * h));
            x = x + h * middle.Drift;
        }

        return x;
    }
}
