using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>The four methods on a vector of rates: that of the state alone, or those of state and log-density.</summary>
public sealed class OdeSolvers : IOdeSolvers
{
    private delegate Tensor[] Rates(Tensor[] values, double t);

    /// <inheritdoc />
    public Tensor Step(OdeMethod method, OdeFunction drift, Tensor x, double t, double h) =>
        Next(method, (values, time) => [drift(values[0], time)], [x], t, h)[0];

    /// <inheritdoc />
    public OdeSolution Simulate(OdeMethod method, OdeFunction drift, OdeFunction slope, Tensor start, double[] times, bool reverse)
    {
        double[] grid = reverse ? [.. times.Reverse()] : times;
        Tensor[] values = [start, zeros_like(start)];
        for (var i = 0; i + 1 < grid.Length; i++)
            values = Next(method, (now, t) => [drift(now[0], t), -slope(now[0], t)], values, grid[i], grid[i + 1] - grid[i]);

        return new(values[0], reverse ? -values[1] : values[1]);
    }

    private static Tensor[] Next(OdeMethod method, Rates rates, Tensor[] values, double t, double h) => method switch
    {
        OdeMethod.Euler => Moved(values, rates(values, t), h),
        OdeMethod.Midpoint => Midpoint(rates, values, t, h),
        OdeMethod.Heun => Heun(rates, values, t, h),
        _ => RungeKutta4(rates, values, t, h),
    };

    private static Tensor[] Midpoint(Rates rates, Tensor[] values, double t, double h)
    {
        var middle = Moved(values, rates(values, t), h / 2);
        return Moved(values, rates(middle, t + h / 2), h);
    }

    private static Tensor[] Heun(Rates rates, Tensor[] values, double t, double h)
    {
        var k1 = rates(values, t);
        var k2 = rates(Moved(values, k1, h), t + h);
        return Moved(Moved(values, k1, h / 2), k2, h / 2);
    }

    private static Tensor[] RungeKutta4(Rates rates, Tensor[] values, double t, double h)
    {
        var k1 = rates(values, t);
        var k2 = rates(Moved(values, k1, h / 2), t + h / 2);
        var k3 = rates(Moved(values, k2, h / 2), t + h / 2);
        var k4 = rates(Moved(values, k3, h), t + h);
        return [.. values.Select((value, i) => value + h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]))];
    }

    private static Tensor[] Moved(Tensor[] values, Tensor[] by, double h) => [.. values.Select((value, i) => value + h * by[i])];
}
