namespace Grader.Contracts.DifferentialEquations;

/// <summary>One-step methods for dx/dt = f(x, t).</summary>
public enum OdeMethod
{
    /// <summary>The slope at the start of the step; order 1.</summary>
    Euler,

    /// <summary>The slope in the middle of the step, at a state predicted by half a step of Euler's; the notebook's rk2, order 2.</summary>
    Midpoint,

    /// <summary>The mean of the slopes at both ends, the second at a state predicted by Euler's step; order 2.</summary>
    Heun,

    /// <summary>The classical method with four stages; the notebook's rk4, order 4.</summary>
    RungeKutta4,
}
