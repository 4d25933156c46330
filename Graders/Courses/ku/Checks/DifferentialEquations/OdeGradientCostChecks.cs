using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.DifferentialEquations;

/// <summary>Exercise 1.5, bonus: evaluations and memory of a gradient over T, as formulas.</summary>
[Exempts(LawFamily.Precision, "counts are whole numbers")]
public sealed class OdeGradientCostChecks(HandIn handIn) : ContractChecks<IOdeGradientCost>(handIn)
{
    private const string Gradient = "a gradient takes the T·s evaluations of the solution, and as many again where states are not held";
    private const string All = "backpropagation holds the state before each of the T steps";
    private const string Checkpointed = "checkpoints every k steps hold T/k checkpoints, and the k − 1 further states of one segment";
    private const string AdjointRule = "the adjoint method holds the present state only";

    [Test, Points(0.75), Cites("Chen et al. 2018, section 2")]
    [Covers(LawFamily.Magnitude, LawFamily.Size)]
    [States("evaluations of f for a gradient: T·s with all states held, 2·T·s with checkpoints and by the adjoint method",
        Within = "exactly")]
    public void Gradient_takes_a_second_solution_where_states_are_not_held() => Law.Holds(Seed, Steps, steps =>
    {
        foreach (var method in RungeKuttaTable.All)
        {
            foreach (var storage in Enum.GetValues<GradientStorage>())
            {
                var solutions = storage == GradientStorage.AllStates ? 1 : 2;
                Expect.Equal(Subject.GradientEvaluations(storage, method.Method, steps), solutions * steps * method.Stages, Gradient,
                    what: $"the evaluations of f for a gradient, {storage} and {method.Method} in T = {steps} steps");
            }
        }
    }, examples: 8);

    [Test, Points(0.75), Cites("Chen et al. 2018, section 2")]
    [Covers(LawFamily.Magnitude, LawFamily.Size)]
    [States("T states by backpropagation, one by the adjoint method, whatever T and k are", Within = "exactly")]
    public void Backpropagation_holds_all_states_and_the_adjoint_method_one() => Law.Holds(Seed, SegmentsOfSteps, input =>
    {
        var (steps, segment) = input;
        Expect.Equal(Subject.StatesHeld(GradientStorage.AllStates, steps, segment), steps, All,
            what: $"the states that backpropagation holds for T = {steps}");
        Expect.Equal(Subject.StatesHeld(GradientStorage.Adjoint, steps, segment), 1, AdjointRule,
            what: $"the states that the adjoint method holds for T = {steps}");
    }, examples: 15);

    [Test, Points(1), Cites("Griewank, Walther 2008, chapter 12")]
    [Covers(LawFamily.Magnitude, LawFamily.Size)]
    [States("T/k + k − 1 states with checkpoints every k steps", Within = "exactly")]
    public void Checkpoints_hold_themselves_and_one_segment() => Law.Holds(Seed, SegmentsOfSteps, input =>
    {
        var (steps, segment) = input;
        Expect.Equal(Subject.StatesHeld(GradientStorage.Checkpoints, steps, segment), steps / segment + segment - 1, Checkpointed,
            what: $"the states that are held for T = {steps} and k = {segment}");
    }, examples: 25);

    [Test, Points(0.75), Cites("Griewank, Walther 2008, chapter 12")]
    [Covers(LawFamily.Size)]
    [States("a divisor k of T for which T/k + k is smallest, near √T; any of them where several are", Within = "exactly")]
    public void Best_segment_holds_the_fewest_states()
    {
        for (var steps = 1; steps <= 13; steps++) // Primes among them.
            ExpectBestSegment(steps);
        Law.Holds(Seed, SegmentsOfSteps, input => ExpectBestSegment(input.Steps), examples: 25);
    }

    /// <remarks>By the own counts, so that a wrong factor or a state more costs elsewhere.</remarks>
    [Test, Points(0.5), Cites("Chen et al. 2018, section 2")]
    [States("the slope of ln count over ln T: 1 for evaluations and for all states, ½ for checkpoints every √T steps, 0 for the adjoint "
        + "method", Within = "±0.01, between T = 1e4 and 1e8")]
    public void Costs_of_a_gradient_grow_with_the_power_of_the_steps()
    {
        foreach (var method in RungeKuttaTable.All.Select(table => table.Method))
        {
            CostGrowth.Judge(1, steps => Subject.GradientEvaluations(GradientStorage.Adjoint, method, steps),
                $"the evaluations of f for a gradient with {method}");
        }

        CostGrowth.Judge(1, steps => Subject.StatesHeld(GradientStorage.AllStates, steps, 1), "the states that backpropagation holds");
        CostGrowth.Judge(0.5, steps => Subject.StatesHeld(GradientStorage.Checkpoints, steps, (long)Math.Round(Math.Sqrt(steps))),
            "the states that checkpoints every √T steps hold");
        CostGrowth.Judge(0, steps => Subject.StatesHeld(GradientStorage.Adjoint, steps, 1), "the states that the adjoint method holds");
    }

    private void ExpectBestSegment(long steps)
    {
        var found = Subject.BestSegment(steps);
        if (found < 1 || found > steps || steps % found != 0)
            Expect.Fail($"Expected a divisor of T = {steps}, but found {found}.", "k divides T, so that all segments are equally long");

        var fewest = Enumerable.Range(1, (int)steps).Where(k => steps % k == 0).Min(k => steps / k + k);
        Expect.Equal(steps / found + found, fewest, "T/k + k is smallest for k near √T",
            what: $"T/k + k for T = {steps} and the best segment k = {found}");
    }

    private static RandomInputs<long> Steps => RandomInputs.Integers("T", 1, 1_000_000_000);

    /// <summary>T = k·m; one pair in some has a square T or a prime one.</summary>
    private static RandomInputs<(long Steps, long Segment)> SegmentsOfSteps => RandomInputs.Integers("k", 1, 40)
        .And(RandomInputs.Integers("T/k", 1, 40)).Map(input => (input.Item1 * input.Item2, input.Item1));
}
