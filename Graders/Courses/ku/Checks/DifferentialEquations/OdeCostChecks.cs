using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations;

/// <summary>Exercise 1.5: evaluations over T, as formulas and by a run that is counted.</summary>
[Exempts(LawFamily.Precision, "counts are whole numbers")]
public sealed class OdeCostChecks(HandIn handIn) : ContractChecks<IOdeCost>(handIn)
{
    private const string Sheet = "Copenhagen A4, exercise 1.5";
    private const string Forward = "T steps of a method with s stages take T·s evaluations of f";
    private const string Beside = "the log-density takes an evaluation of ∂f/∂x beside each of f, and the state alone takes none";

    [Test, Points(1), Cites(Sheet)]
    [Covers(LawFamily.Magnitude, LawFamily.Size)]
    [States(Forward + ", s = 1, 2, 2, 4, for T from 1 to 1e9", Within = "exactly")]
    public void Solution_takes_the_stages_of_each_step() => Law.Holds(Seed, Steps, steps =>
    {
        foreach (var method in RungeKuttaTable.All)
        {
            foreach (var withLogDensity in new[] { false, true })
            {
                Expect.Equal(Subject.Evaluations(method.Method, steps, withLogDensity).Drift, steps * method.Stages, Forward,
                    what: $"the evaluations of f by {method.Method} in T = {steps} steps");
            }
        }
    }, examples: 10);

    [Test, Points(0.75), Cites(Sheet)]
    [States(Beside, Within = "exactly")]
    public void Likelihood_takes_a_slope_beside_each_drift() => Law.Holds(Seed, Steps, steps =>
    {
        foreach (var method in RungeKuttaTable.All)
        {
            var (alone, with) = (Subject.Evaluations(method.Method, steps, false), Subject.Evaluations(method.Method, steps, true));
            Expect.Equal(alone.Slope, 0, Beside, what: $"the evaluations of ∂f/∂x by {method.Method} for the state alone");
            if (steps > 1) // One step less is none, and a mistake that another check names.
                Expect.AtLeast(with.Slope, 1, Beside, what: $"the evaluations of ∂f/∂x by {method.Method} in T = {steps} steps");
            Expect.Equal(with.Slope, alone.Drift, Beside, what: $"the evaluations of ∂f/∂x by {method.Method} in T = {steps} steps");
        }
    }, examples: 10);

    /// <remarks>The own solver's counts decide, right or not: its evaluations are judged in 1.4.</remarks>
    [Test, Points(0.5), Cites(Sheet)]
    [States("the own solver of 1.4 makes the evaluations of f and ∂f/∂x that are claimed for it", Within = "exactly")]
    public void Own_solver_makes_the_evaluations_that_are_claimed()
    {
        const int States = 3;
        var solvers = Other<IOdeSolvers>();
        foreach (var (method, cells) in RungeKuttaTable.All.SelectMany(method => new[] { (method.Method, 1), (method.Method, 7) }))
        {
            var (drift, slope) = (new OdeSpy((x, t) => 0.2 * x - t), new OdeSpy((x, t) => 0.1 * x + t));
            double[] times = [.. Enumerable.Range(0, cells + 1).Select(i => i / (double)cells)];
            var start = new[] { 0.5, -1, 2 }.ToTensor([States], ScalarType.Float64);
            solvers.Simulate(method, drift.Function, slope.Function, start, times, true).End.Numbers([States], "the end");
            var claimed = Subject.Evaluations(method, cells, true);
            Expect.AtLeast(claimed.Drift, 1, Forward, what: $"the evaluations of f that are claimed for {method}");
            Expect.Equal(States * claimed.Drift, drift.Asked.Count, "what is claimed is what the program does",
                what: $"the evaluations of f that are claimed for {method}, {cells} steps and 3 particles, of the own solver,");
            Expect.Equal(States * claimed.Slope, slope.Asked.Count, "what is claimed is what the program does",
                what: $"the evaluations of ∂f/∂x that are claimed for {method}, {cells} steps and 3 particles, of the own solver,");
        }
    }

    /// <remarks>By the own counts, so that a wrong factor costs elsewhere.</remarks>
    [Test, Points(0.75), Cites(Sheet)]
    [States("the slope of ln count over ln T is 1 for evaluations", Within = "±0.01, between T = 1e4 and 1e8")]
    [PassesItsInput("T grows with T; how many evaluations there are is judged elsewhere")]
    public void Evaluations_grow_with_the_steps()
    {
        foreach (var method in RungeKuttaTable.All.Select(table => table.Method))
            CostGrowth.Judge(1, steps => Subject.Evaluations(method, steps, true).Drift, $"the evaluations of f by {method}");
    }

    private static RandomInputs<long> Steps => RandomInputs.Integers("T", 1, 1_000_000_000);
}
