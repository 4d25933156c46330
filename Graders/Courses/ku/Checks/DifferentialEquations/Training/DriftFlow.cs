using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>
/// The judge's own solution of a model's ODE, by its drift alone. The state is kept in double precision; the drift answers in single.
/// </summary>
/// <param name="model">Answers the drift.</param>
internal sealed class DriftFlow(ITrainedOde model)
{
    /// <summary>Of the classical method of order 4: its error is below 1e-3 of ln p for the trained models of the study.</summary>
    private const int Steps = 50;

    /// <summary>Steps for a drift so steep that fewer are not enough.</summary>
    private const int MostSteps = 800;

    /// <summary>Solutions by twice the steps that differ by less are taken.</summary>
    private const double Settled = 1e-3;

    /// <summary>
    /// Half the distance at which ∂x(0)/∂y is taken: far above the rounding of y, and far below the distances over which densities change.
    /// </summary>
    private const double Apart = 0.02;

    private const string Because = "solutions of an ODE never cross: a larger y comes from a larger x(0)";

    /// <summary>ln N(x; 0, 1).</summary>
    public static double LogPrior(double x) => -0.5 * x * x - 0.5 * Math.Log(2 * Math.PI);

    /// <summary>x(0) of each y = x(1).</summary>
    public double[] ToPrior(double[] y) => Solve(y, from: 1, to: 0);

    /// <summary>y = x(1) of each x(0).</summary>
    public double[] ToData(double[] x0) => Solve(x0, from: 0, to: 1);

    /// <summary>
    /// ln p(y) = ln N(x(0); 0, 1) + ln ∂x(0)/∂y, x(0) as a function of y: no derivative of the drift is needed, nor an integral of one.
    /// </summary>
    public OdeDensity[] Densities(double[] y)
    {
        var prior = ToPrior([.. y.SelectMany(at => new[] { at - Apart, at, at + Apart })]).Chunk(3).ToArray();
        return [.. prior.Select((x, i) => new OdeDensity(y[i], x[1], Math.Log(Positive(x[2] - x[0], y[i]) / (2 * Apart))))];
    }

    /// <summary>The states at equal distances of time from 0 to 1, the first of them x(0), for pictures.</summary>
    public double[][] Paths(double[] x0, int times)
    {
        var states = new List<double[]> { x0 };
        for (var i = 1; i < times; i++)
            states.Add(Solve(states[^1], (i - 1.0) / (times - 1), i / (times - 1.0), Steps / times + 1));

        return [.. states];
    }

    private static double Positive(double distance, double y)
    {
        if (!(distance > 0))
        {
            Expect.Fail($"Expected the solutions that end beside y = {y:G4} to begin in the same order, but they do not.", Because,
                "Does the drift of a row depend on its own state and time alone?");
        }

        return distance;
    }

    /// <summary>Doubles the steps until the solutions stay as they are, so that no drift is blamed for steps that are too long.</summary>
    private double[] Solve(double[] start, double from, double to, int steps = Steps)
    {
        var x = Solved(start, from, to, steps);
        for (var more = 2 * steps; more <= MostSteps; more *= 2)
        {
            var coarse = x;
            x = Solved(start, from, to, more);
            if (coarse.Zip(x).All(pair => Math.Abs(pair.First - pair.Second) <= Settled))
                break;
        }

        Expect.Finite(x, "the solutions of the ODE stay finite between t = 0 and t = 1", what: "the states of the model's ODE");
        return x;
    }

    /// <summary>The solution by so many steps; as far as it goes where it leaves the numbers.</summary>
    private double[] Solved(double[] start, double from, double to, int steps)
    {
        var (x, h) = (start, (to - from) / steps);
        for (var i = 0; i < steps && x.All(double.IsFinite); i++)
        {
            var t = from + i * h;
            var k1 = Drift(x, t);
            var k2 = Drift(Moved(x, k1, h / 2), t + h / 2);
            var k3 = Drift(Moved(x, k2, h / 2), t + h / 2);
            var k4 = Drift(Moved(x, k3, h), t + h);
            x = [.. x.Select((state, row) => state + h / 6 * (k1[row] + 2 * k2[row] + 2 * k3[row] + k4[row]))];
        }

        return x;
    }

    private static double[] Moved(double[] x, double[] slope, double by) => [.. x.Select((state, row) => state + by * slope[row])];

    private double[] Drift(double[] x, double t) =>
        model.Drift(x.ToTensor([x.Length, 1]), full(x.Length, 1, t)).Numbers([x.Length, 1], "the drift");
}
