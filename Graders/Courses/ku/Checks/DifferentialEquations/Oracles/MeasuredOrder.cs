using Grader.Checks.DifferentialEquations.Inputs;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Comparisons;
using Grader.Results;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>
/// The errors of a solver of exercise 1.4 on the cubic drift: that of ln p(y), solved backward, and that of the data after going back and
/// forth.
/// </summary>
internal sealed class MeasuredOrder
{
    /// <summary>Enough for Euler's method to be near its order, and few enough to stay quick.</summary>
    private static readonly int[] stepCounts = [12, 24, 48];

    private const double Allowed = 0.15;

    private readonly RungeKuttaTable method;
    private readonly double[] stepSizes = [.. stepCounts.Select(count => 1.0 / count)];
    private readonly double[] errors;
    private readonly double[] roundTrips;

    public MeasuredOrder(RungeKuttaTable method, IOdeSolvers solvers)
    {
        this.method = method;
        var found = stepCounts.Select(count => Errors(method.Method, solvers, count)).ToList();
        (errors, roundTrips) = ([.. found.Select(error => error.LogDensity)], [.. found.Select(error => error.RoundTrip)]);
    }

    /// <summary>
    /// Expects the first error to fall with the method's order, and the second at least so, since on the way back some errors cancel.
    /// </summary>
    public void ExpectOrder()
    {
        Expect.Between(Slope(errors), method.Order - Allowed, method.Order + Allowed,
            $"the error of {method.Method} is C·h^{method.Order}",
            "With order 1 for every method, look at the times where a step backward begins.",
            $"the measured order of ln p(y) by {method.Method}");
        Expect.AtLeast(Slope(roundTrips), method.Order - Allowed,
            $"going back and forth leaves an error of C·h^{method.Order} or less", "Solve backward on the same grid, from its last time.",
            $"the measured order of going back and forth by {method.Method}");
    }

    /// <summary>Error over step size, both as powers of ten.</summary>
    public static Picture Drawn(IReadOnlyList<MeasuredOrder> orders) => new("Error of ln p(y) over the step size",
    [
        Panel("ln p(y), solved backward", orders, order => order.errors),
        Panel("y after going back and forth", orders, order => order.roundTrips),
    ]);

    private static Panel Panel(string caption, IReadOnlyList<MeasuredOrder> orders, Func<MeasuredOrder, double[]> errors) =>
        new(caption, "log10 h", "log10 error", [.. orders.Select(order => new Series($"{order.method.Method}", SeriesKind.Line,
            [.. order.stepSizes.Select(Math.Log10)], [.. errors(order).Select(Math.Log10)]))]);

    private static (double LogDensity, double RoundTrip) Errors(OdeMethod method, IOdeSolvers solvers, int stepCount)
    {
        var flow = KnownFlow.Cubic;
        double[] times = [.. Enumerable.Range(0, stepCount + 1).Select(i => (double)i / stepCount)];
        var back = solvers.Simulate(method, flow.DriftFunction, flow.SlopeFunction, flow.Y, times, true);
        var x0 = back.End.Numbers([flow.Data.Length], "the state at t = 0");
        var change = back.LogDensityChange.Numbers([flow.Data.Length], "the change of ln p");
        var forth = solvers.Simulate(method, flow.DriftFunction, flow.SlopeFunction, x0.ToTensor([x0.Length], float64), times, false);
        return (
            Mean(x0.Zip(change, (x, c) => -0.5 * x * x - 0.5 * Math.Log(2 * Math.PI) + c), flow.LogDensity),
            Mean(forth.End.Numbers([flow.Data.Length], "the state at t = 1"), flow.Data));
    }

    private static double Mean(IEnumerable<double> found, double[] right) =>
        found.Zip(right, (one, other) => Math.Abs(one - other)).Average();

    private double Slope(double[] measured) => LeastSquares.Of([.. stepSizes.Select(h => Math.Log(h))],
        [.. measured.Select(error => Math.Log(Math.Max(error, 1e-300)))]).Slope;
}
