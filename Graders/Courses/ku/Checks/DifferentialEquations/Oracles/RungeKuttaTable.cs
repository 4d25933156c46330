using Grader.Contracts.DifferentialEquations;

namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>An explicit method by its table of coefficients: where its stages lie, and what each counts.</summary>
/// <param name="Method">The method.</param>
/// <param name="Order">Its order of convergence.</param>
/// <param name="Nodes">Where each stage lies, in parts of the step.</param>
/// <param name="Rows">How much of each earlier slope enters the state of a stage.</param>
/// <param name="Weights">What each slope counts in the end.</param>
/// <remarks>Hairer, Nørsett, Wanner, Solving Ordinary Differential Equations I, 1993, section II.1.</remarks>
internal sealed record RungeKuttaTable(OdeMethod Method, int Order, double[] Nodes, double[][] Rows, double[] Weights)
{
    public static RungeKuttaTable Euler { get; } = new(OdeMethod.Euler, 1, [0], [[]], [1]);

    public static RungeKuttaTable Midpoint { get; } = new(OdeMethod.Midpoint, 2, [0, 0.5], [[], [0.5]], [0, 1]);

    public static RungeKuttaTable Heun { get; } = new(OdeMethod.Heun, 2, [0, 1], [[], [1]], [0.5, 0.5]);

    public static RungeKuttaTable RungeKutta4 { get; } = new(OdeMethod.RungeKutta4, 4, [0, 0.5, 0.5, 1], [[], [0.5], [0, 0.5], [0, 0, 1]],
        [1 / 6.0, 1 / 3.0, 1 / 3.0, 1 / 6.0]);

    public static IReadOnlyList<RungeKuttaTable> All { get; } = [Euler, Midpoint, Heun, RungeKutta4];

    public int Stages => Nodes.Length;

    /// <summary>Where and when the functions are evaluated in a step, in order.</summary>
    public (double X, double T)[] StagesOf(StateFunction drift, double x, double t, double h)
    {
        var slopes = new double[Stages];
        var stages = new (double X, double T)[Stages];
        for (var i = 0; i < Stages; i++)
        {
            stages[i] = (x + h * Rows[i].Zip(slopes, (weight, slope) => weight * slope).Sum(), t + Nodes[i] * h);
            slopes[i] = drift(stages[i].X, stages[i].T);
        }

        return stages;
    }

    /// <summary>The state after a step.</summary>
    public double Step(StateFunction drift, double x, double t, double h) => x + h * Sum(drift, StagesOf(drift, x, t, h));

    /// <summary>The state at the other end of a grid, and −∫ slope dt from its first time to its last.</summary>
    public (double End, double Change) Solve(StateFunction drift, StateFunction slope, double start, double[] times, bool reverse)
    {
        double[] grid = reverse ? [.. times.Reverse()] : times;
        var (x, change) = (start, 0.0);
        for (var i = 0; i + 1 < grid.Length; i++)
        {
            var h = grid[i + 1] - grid[i];
            var stages = StagesOf(drift, x, grid[i], h);
            x += h * Sum(drift, stages);
            change -= Math.Abs(h) * Sum(slope, stages);
        }

        return (x, change);
    }

    private double Sum(StateFunction function, (double X, double T)[] stages) =>
        stages.Zip(Weights, (stage, weight) => weight * function(stage.X, stage.T)).Sum();
}
