using Grader.Checks.DifferentialEquations.Inputs;
using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations;

/// <summary>
/// Exercise 1.1: the equations of the ODE and its likelihood. Each part of the likelihood is judged by how the log-density changes with
/// the drift or the slope, so that a mistake in one part costs that part.
/// </summary>
public sealed class OdeEquationsChecks(HandIn handIn) : ContractChecks<IOdeEquations>(handIn)
{
    private const string Sheet = "Copenhagen A4, exercise 1.1";
    private const string Theorem = "Chen et al. 2018, theorem 1";
    private const string Prior = "ln p_0(x_0) = −½·x_0² − ½·ln 2π";
    private const string Rates = "dx/dt = f(x, t) and d ln p/dt = −∂f/∂x(x, t)";
    private const string Backward = "x_0 = y − ∫_0^1 f(x(t), t) dt with x(1) = y";
    private const string Likelihood = "ln p(y) = ln p_0(x_0) − ∫_0^1 ∂f/∂x(x(t), t) dt";

    private static readonly Tolerance Solved = new(1e-4, 1e-4, "the error of 100 midpoint or Heun steps, below 2e-5");
    private static readonly Tolerance Differenced = new(2e-3, 2e-3, "the error of 50 midpoint or Heun steps, below 4e-4");

    private static readonly StateFunction None = (_, _) => 0;

    [Test, Points(2), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States(Prior, Within = "relative 1e-10: a closed form in double precision")]
    public void Prior_is_standard_normal() => Law.Holds(Seed, RandomInputs.MagnitudeLists("x_0", 1, 9, largest: 1e3), x0 =>
        Expect.Close(Subject.PriorLogDensity(Column(x0)).Numbers([x0.Length], "ln p_0"), OfEach(x0, LogNormal), Tolerance.Float64, Prior,
            what: "ln p_0(x_0)", suspects: new()
            {
                { "−½·x_0² without its constant", OfEach(x0, x => -x * x / 2) },
                { "−x_0² − ½·ln 2π", OfEach(x0, x => LogNormal(x) - x * x / 2) },
                { "−½·x_0² − ln 2π", OfEach(x0, x => LogNormal(x) + LogNormal(0)) },
                { "the density itself", OfEach(x0, x => Math.Exp(LogNormal(x))) },
            }));

    [Test, Points(2), Cites(Theorem)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States(Rates, Within = "relative 1e-10: values of the given functions")]
    public void State_moves_by_the_drift_and_log_density_by_minus_the_slope() => Law.Holds(Seed,
        RandomInputs.ScaledLists(["x"], largest: 1e3).And(RandomInputs.Numbers("t", 0, 1)), input =>
        {
            var (x, t) = (input.Item1[0], input.Item2);
            var velocity = Subject.Velocity(OdeSpy.Of(Drift), OdeSpy.Of(Slope), Column(x), t);
            var tolerance = Tolerance.Float64.ForMagnitude(x.Max(Math.Abs));
            Expect.Close(velocity.State.Numbers([x.Length], "dx/dt"), OfEach(x, state => Drift(state, t)), tolerance, Rates, what: "dx/dt",
                suspects: new() { { "f(x, 1 − t)", OfEach(x, state => Drift(state, 1 - t)) } });
            Expect.Close(velocity.LogDensity.Numbers([x.Length], "d ln p/dt"), OfEach(x, state => -Slope(state, t)), tolerance, Rates,
                what: "d ln p/dt", suspects: new()
                {
                    { "+∂f/∂x", OfEach(x, state => Slope(state, t)) },
                    { "−f(x, t)", OfEach(x, state => -Drift(state, t)) },
                });
        });

    [Test, Points(2), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States(Backward + " for f = a + b·t: y − a − ½·b for every number of steps; and for three drifts with known solutions, in 100 steps",
        Within = "relative 1e-10: exact for order 2 and higher; 1e-4 in 100 steps")]
    public void Data_are_carried_back_to_the_prior()
    {
        CarriedBackByDriftsOfTimeAlone();
        foreach (var flow in KnownFlow.All)
        {
            Expect.Close(Subject.Latent(flow.DriftFunction, flow.Y, 100).Numbers([flow.Data.Length], "x_0"), flow.Latent, Solved, Backward,
                what: $"x_0 for {flow.Name} in 100 steps");
        }
    }

    [Test, Points(1), Cites(Sheet)]
    [States("x_0 and ln p(y) in N = 1, 5 and 12 steps ask f in each step, and at most 16 times in each")]
    public void Steps_are_as_many_as_are_given()
    {
        foreach (var steps in new[] { 1, 5, 12 })
        {
            ExpectCalls("x_0", steps, drift => Subject.Latent(drift, Column([0.4]), steps));
            ExpectCalls("ln p(y)", steps, drift => Subject.LogDensity(drift, OdeSpy.Of(None), Column([0.4]), steps));
        }
    }

    [Test, Points(1.5), Cites(Theorem)]
    [Covers(LawFamily.Precision)]
    [States("ln p(y) for f = a and ∂f/∂x = 0, less that at 0 for f = 0: −½·(y − a)²",
        Within = "1e-6: exact for every method, and 1e-9 where N is a power of two")]
    public void Prior_is_taken_at_the_state_at_time_0() => Law.Holds(Seed,
        RandomInputs.Lists("y", 1, 6, -3, 3).And(RandomInputs.Numbers("a", 0.1, 2)).And(RandomInputs.Integers("N", 1, 7)), input =>
        {
            var (y, a, steps) = input;
            var zero = LogDensity(None, None, [0], steps)[0];
            var found = OfEach(LogDensity((_, _) => a, None, y, steps), value => value - zero);
            Expect.Close(found, OfEach(y, state => -(state - a) * (state - a) / 2), TimeGrid.Tolerance(steps), Likelihood,
                what: $"ln p(y) for f = {a:G4} and ∂f/∂x = 0, less ln p(0) for f = 0", suspects: new()
                {
                    { "−½·y²: the prior at y", OfEach(y, state => -state * state / 2) },
                    { "−½·(y + a)²: the state carried forward", OfEach(y, state => -(state + a) * (state + a) / 2) },
                    { "0: the prior is left out", OfEach(y, _ => 0) },
                });
        }, examples: 20);

    [Test, Points(2), Cites(Theorem)]
    [Covers(LawFamily.Size, LawFamily.Precision)]
    [States("what ∂f/∂x = p + q·x + r·t adds to ln p(y) for f = a: −(p + q·(y − ½·a) + ½·r)",
        Within = "1e-6: exact for order 2 and higher, and 1e-9 where N is a power of two")]
    public void Slope_is_integrated_along_the_path_and_subtracted() => Law.Holds(Seed,
        RandomInputs.Lists("y", 1, 6, -3, 3).And(RandomInputs.Lists("a, p, q, r", 4, 4, -2, 2)).And(RandomInputs.Integers("N", 1, 7)),
        input =>
        {
            var (y, c, steps) = input;
            var (a, p, q, r) = (c[0], c[1], c[2], c[3]);
            var without = LogDensity((_, _) => a, None, y, steps);
            var with = LogDensity((_, _) => a, (x, t) => p + q * x + r * t, y, steps);
            double[] Integral(double part, double factor) => OfEach(y, state => factor * (p + q * (state - part * a) + r / 2));
            Expect.Close([.. with.Zip(without, (one, other) => one - other)], Integral(0.5, -1), TimeGrid.Tolerance(steps), Likelihood,
                what: $"what ∂f/∂x = {p:G4} + {q:G4}·x + {r:G4}·t adds to ln p(y) for f = {a:G4}", suspects: new()
                {
                    { "the integral with the other sign", Integral(0.5, 1) },
                    { "the slope at y for all times", Integral(0, -1) },
                    { "the slope at x_0 for all times", Integral(1, -1) },
                    { "the slope along the path forward from y", Integral(-0.5, -1) },
                    { "0: the integral is left out", OfEach(y, _ => 0) },
                });
        }, examples: 20);

    /// <remarks>golden/differential-equations/ode.txt.</remarks>
    [Test, Points(1.5), Cites(Sheet)]
    [States("ln p(y) of three drifts with known solutions, among them two that give N(−1, 4), in 100 steps", Within = "1e-4")]
    public void Known_flows_have_their_densities()
    {
        foreach (var flow in KnownFlow.All)
        {
            Expect.Close(LogDensity(flow.Drift, flow.Slope, flow.Data, 100), flow.LogDensity, Solved, Likelihood,
                what: $"ln p(y) for {flow.Name} in 100 steps");
        }
    }

    [Test, Points(1), Cites(Sheet)]
    [States("the change of variables for f = a·sin(w·x + v·t): ln p(y) = ln p_0(x_0) + ln|∂x_0/∂y|",
        Within = "2e-3: the error of 50 midpoint or Heun steps, and a difference quotient over 2e-4")]
    public void Density_follows_the_change_of_variables() => Law.Holds(Seed, Waves.And(RandomInputs.Lists("y", 1, 4, -2.5, 2.5)), input =>
    {
        var (a, w, v, y) = input;
        StateFunction drift = (x, t) => a * Math.Sin(w * x + v * t), slope = (x, t) => a * w * Math.Cos(w * x + v * t);
        const double Step = 1e-4;
        double[] points = [.. y, .. y.Select(state => state + Step), .. y.Select(state => state - Step)];
        var x0 = Subject.Latent(OdeSpy.Of(drift), Column(points), 50).Numbers([points.Length], "x_0");
        var n = y.Length;
        double[] quotients = [.. Enumerable.Range(0, n).Select(i => (x0[n + i] - x0[2 * n + i]) / (2 * Step))];
        if (quotients.Any(quotient => !(quotient > 0)))
            Expect.Fail("Expected x_0 to increase with y, as the paths of an ODE do not cross, but it does not.", Backward);

        Expect.Close(LogDensity(drift, slope, y, 50), [.. x0.Take(n).Zip(quotients, (x, q) => LogNormal(x) + Math.Log(q))],
            Differenced, "ln p(y) = ln p_0(x_0) + ln|∂x_0/∂y|", what: "ln p(y)");
    }, examples: 4);

    [Test, Points(0.5), Cites(Sheet)]
    [States("∫ p(y) dy = 1 for f = 0.8·sin(2·x + 3·t)", Within = "2e-3: the error of 50 midpoint or Heun steps, and a sum over 401 points")]
    public void Density_integrates_to_one()
    {
        double[] grid = [.. Enumerable.Range(-200, 401).Select(i => i / 25.0)];
        var logDensity = LogDensity((x, t) => 0.8 * Math.Sin(2 * x + 3 * t), (x, t) => 1.6 * Math.Cos(2 * x + 3 * t), grid, 50);
        Expect.Close(logDensity.Sum(Math.Exp) / 25, 1, Differenced, "∫ p(y) dy = 1", what: "the integral of exp(ln p(y))");
    }

    [Test, Points(0.5), Cites(Sheet)]
    [Covers(LawFamily.Rows)]
    [States("each y has its own x_0 and ln p(y), whatever data stand beside it")]
    public void Each_datum_has_its_own_density()
    {
        double[] y = [-1.3, 0.2, 0.9, 2.1];
        Expect.AtMost(LogDensity(Drift, Slope, [2.1], 3)[0], 0, Likelihood, "Where the slope is above 0, ln p falls.", "ln p(2.1)");
        RowsLaw.Holds(y.Length, rows => [.. LogDensity(Drift, Slope, [.. rows.Select(row => y[row])], 3).Select(value => new[] { value })],
            Tolerance.Float64, "ln p(y)");
    }

    [Test, Points(0.5), Cites("Copenhagen A4, the training loop: the likelihood is differentiated by the parameters of the drift")]
    [Covers(LawFamily.Gradient)]
    [States("the gradient of ln p(y) with respect to y, f and ∂f/∂x is its derivative", Within = "2e-3: differences of ln p(y) itself")]
    public void Gradient_of_the_density_reaches_drift_and_slope()
    {
        Tensor Density(Tensor y, OdeFunction drift, OdeFunction slope) => Subject.LogDensity(drift, slope, y, 2);
        double Number(Tensor density) => density.Numbers([1], "ln p(y)")[0];
        var (y, none) = (Column([0.4]), OdeSpy.Of(None));
        var drift = UsedAnswers.Of(f => Number(Density(y, f, none)));
        var slope = UsedAnswers.Of(f => Number(Density(y, none, f)));
        (string, Tensor)[] drifts = drift.Values("f"), slopes = slope.Values("∂f/∂x");
        GradientLaw.Holds(Seed, [("y", y), .. drifts, .. slopes], given => Density(
            given[0], drift.Function(given[1..(1 + drifts.Length)]), slope.Function(given[(1 + drifts.Length)..])), "ln p(y)");
    }

    private static void ExpectCalls(string what, int steps, Func<OdeFunction, Tensor> solve)
    {
        const int MostInAStep = 16;
        const string Because = "a one-step method with N steps asks f anew in each of them";
        var spy = new OdeSpy(Drift);
        solve(spy.Function);
        Expect.AtLeast(spy.Calls, steps, Because, "Are the given steps used?", $"the number of calls of f for {what} in {steps} steps");
        Expect.AtMost(spy.Calls, MostInAStep * steps, Because, "Are the given steps used?",
            $"the number of calls of f for {what} in {steps} steps");
    }

    private void CarriedBackByDriftsOfTimeAlone() => Law.Holds(Seed,
        RandomInputs.ScaledLists(["y", "a and b"], largest: 1e3).And(RandomInputs.Integers("N", 1, 7)), input =>
        {
            var (y, coefficients) = (input.Item1[0], input.Item1[1]);
            var (a, b, steps) = (coefficients[0], coefficients[^1], input.Item2);
            Expect.Close(Subject.Latent(OdeSpy.Of((_, t) => a + b * t), Column(y), steps).Numbers([y.Length], "x_0"),
                OfEach(y, state => state - a - b / 2),
                TimeGrid.Tolerance(steps).ForMagnitude(y.Concat(coefficients).Max(Math.Abs)), Backward,
                what: $"x_0 for f = {a:G4} + {b:G4}·t in {steps} steps", suspects: new()
                {
                    { "the solution forward from y", OfEach(y, state => state + a + b / 2) },
                    { "Euler's method, which has order 1", OfEach(y, state => state - a - b * (steps + 1) / (2.0 * steps)) },
                    { "the grid taken one cell too early", OfEach(y, state => state - a - b / 2 + b / steps) },
                });
        }, examples: 25);

    private static RandomInputs<(double A, double W, double V)> Waves => RandomInputs.Numbers("a", 0.3, 0.8)
        .And(RandomInputs.Numbers("w", 0.5, 1.5)).And(RandomInputs.Numbers("v", -3, 3));

    private double[] LogDensity(StateFunction drift, StateFunction slope, double[] y, long steps)
    {
        var found = Subject.LogDensity(OdeSpy.Of(drift), OdeSpy.Of(slope), Column(y), steps);
        Expect.Real(found, "ln p is a real number", what: "ln p(y)");
        return found.Numbers([y.Length], "ln p(y)");
    }

    /// <summary>Scales with x, so that numbers of every magnitude show, and differs between states and times.</summary>
    private static double Drift(double x, double t) => x * (0.4 - 0.3 * t);

    /// <summary>Not the derivative of <see cref="Drift"/>, so that one is not taken for the other.</summary>
    private static double Slope(double x, double t) => x * (0.7 + 0.2 * t);

    private static double LogNormal(double x) => -0.5 * x * x - 0.5 * Math.Log(2 * Math.PI);

    private static double[] OfEach(double[] states, Func<double, double> value) => [.. states.Select(value)];

    private static Tensor Column(double[] states) => states.ToTensor([states.Length], ScalarType.Float64);
}
