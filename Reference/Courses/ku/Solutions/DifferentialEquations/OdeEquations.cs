using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>The notebook's equations, solved backward by its midpoint rule.</summary>
public sealed class OdeEquations : IOdeEquations
{
    private static readonly double halfLogTwoPi = 0.5 * Math.Log(2 * Math.PI);

    /// <inheritdoc />
    public Tensor PriorLogDensity(Tensor x0) => -0.5 * x0.square() - halfLogTwoPi;

    /// <inheritdoc />
    public OdeVelocity Velocity(OdeFunction drift, OdeFunction slope, Tensor x, double t) => new(drift(x, t), -slope(x, t));

    /// <inheritdoc />
    public Tensor Latent(OdeFunction drift, Tensor y, long steps)
    {
        var (x, h) = (y, -1.0 / steps);
        for (long i = 0; i < steps; i++)
        {
            var t = 1 + i * h;
            var middle = x + 0.5 * h * drift(x, t);
            x = x + h * drift(middle, t + 0.5 * h);
        }

        return x;
    }

    /// <inheritdoc />
    public Tensor LogDensity(OdeFunction drift, OdeFunction slope, Tensor y, long steps)
    {
        var (x, change) = (y, zeros_like(y));
        var h = -1.0 / steps;
        for (long i = 0; i < steps; i++)
        {
            var time = 1 + i * h;
            var middle = x + 0.5 * h * drift(x, time);
            var velocity = new OdeVelocity(drift(middle, time + 0.5 * h), -slope(middle, time + 0.5 * h));
            x = x + h * velocity.State;
            change = change - h * velocity.LogDensity;
        }

        return PriorLogDensity(x) + change;
    }
}
