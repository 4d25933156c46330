using Grader.Checks.DifferentialEquations.Inputs;
using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.DifferentialEquations;

/// <summary>
/// Exercise 2.6: the cost of the latent SDE and of the ODE, in evaluations that are counted, and the sampler that they are counted in. What
/// the sampler costs and what is said about cost are judged apart.
/// </summary>
/// <remarks>
/// University of Copenhagen, Deep Learning 2024, assignment A4, part 2; Särkkä, Solin, Applied Stochastic Differential Equations, 2019.
/// </remarks>
[Exempts(LawFamily.Gradient, "the process is lent, and no gradient passes through it; nothing is trained by samples")]
public sealed class SdeCostChecks(HandIn handIn) : ContractChecks<ISdeCost>(handIn)
{
    private const string Sheet = "Copenhagen, Deep Learning 2024, A4, exercise 2.6";
    private const string Steps = "x_{k+1} = x_k + f(x_k, k/T)/T + √(σ²(x_k, k/T)/T)·ε_k, k = 0, …, T − 1";
    private const string OneForEach = "f and σ are evaluated once in each of the T steps";
    private const string OdeCost = "s stages in each of T steps: T·s evaluations";
    private const string NoPath = "a training step of the SDE has one t and one x_t for each data point, whatever T is";
    private const string Memory = "backpropagation keeps what was evaluated: T·s states of the ODE's solver, a constant number for the SDE";

    private static readonly double[] someX = [0.8, -1.3, 2.1, 0.2, -0.5];

    [Test, Points(2), Cites("Särkkä, Solin 2019, chapter 8")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision, LawFamily.Chance)]
    [States($"{Steps}, for states of every scale and T up to 20", Within = "1e-6, and 1e-9 where T is a power of two")]
    public void A_sample_is_made_by_steps_of_Euler_and_Maruyama() => Law.Holds(
        Seed, SdeInputs.OfNoise(3).And(RandomInputs.Integers("T", 1, 20)), input =>
        {
            var (inputs, steps) = input;
            var found = Fresh().Sample(new SdeSpy(inputs.Sde).Sde, inputs.Y[..1].ToTensor([1], float64), steps, NumberedNoise.Irregular);
            var rule = new EulerRule(inputs.Sde, inputs.Y[0], steps);
            double With(Func<double, double, double> size) => (rule with { Noise = size }).End(Normal);
            Expect.Close(found.Numbers([1], "x_1")[0], rule.End(Normal), TimeGrid.Tolerance(steps).ForMagnitude(10 * inputs.Scale), Steps,
                what: $"x_1 by T = {steps} steps", suspects: new()
                {
                    { "noise of the size σ/T: dW is √dt·ε", With((variance, dt) => Math.Sqrt(variance) * dt) },
                    { "noise of the size σ²/√T", With((variance, dt) => variance * Math.Sqrt(dt)) },
                    { "noise of the size σ in every step", With((variance, _) => Math.Sqrt(variance)) },
                    { "f and σ at the time of the end of each step", (rule with { Shift = 1 }).End(Normal) },
                    { "no noise in the last step", rule.End(k => k == steps - 1 ? 0 : Normal(k)) },
                    { "no noise at all", rule.End(_ => 0) },
                });
        }, examples: 30);

    [Test, Points(1.5), Cites(Sheet)]
    [Covers(LawFamily.Size)]
    [States($"{OneForEach}: counted for several B and T", Within = "exactly")]
    public void Sampling_takes_T_evaluations_for_each_sample()
    {
        foreach (var (rows, steps) in new[] { (1, 1), (1, 7), (3, 40), (5, 100) })
        {
            var spy = new SdeSpy(KnownSdes.OneWavy);
            Fresh().Sample(spy.Sde, someX[..rows].ToTensor([rows], float64), steps, NumberedNoise.Irregular);
            Expect.Equal(spy.Drifts.Count, rows * steps, OneForEach, what: $"the evaluations of f for {rows} samples and T = {steps}");
            Expect.Equal(spy.Variances.Count, rows * steps, OneForEach, what: $"the evaluations of σ² for {rows} samples and T = {steps}");
        }
    }

    [Test, Points(0.5), Cites("Särkkä, Solin 2019, chapter 8")]
    [Covers(LawFamily.Chance)]
    [States("equal states at t = 0 end at different places, in the data type of x_0: every row has noise of its own")]
    public void Every_row_has_noise_of_its_own()
    {
        var x0 = new double[6];
        var single = Subject.Sample(new SdeSpy(KnownSdes.OneWavy).Sde, x0.ToTensor([6]), 3, Noise());
        Expect.Dtype(single, float32, "samples have the data type of x_0", what: "x_1");
        var found = Subject.Sample(new SdeSpy(KnownSdes.OneWavy).Sde, x0.ToTensor([6], float64), 3, NumberedNoise.Irregular)
            .Numbers([6], "x_1");
        Expect.Equal(found.Distinct().Count(), 6, "every row has an ε of its own in every step",
            what: "the number of different x_1 of 6 rows");
    }

    [Test, Points(0.5), Cites(Sheet)]
    [Covers(LawFamily.Chance)]
    [States("chance comes from the given source: equal noise gives equal samples, other noise others")]
    public void Chance_comes_from_the_given_source() => SourceLaw.Holds(Seed, noise => Samples(Fresh(), someX, 4, noise), "samples");

    [Test, Points(0.75), Cites(Sheet)]
    [Covers(LawFamily.Size)]
    [States("sampling: f and σ T times each, α and β never", Within = "exactly")]
    public void Sampling_is_said_to_cost_T_evaluations() => Law.Holds(Seed, RandomInputs.Integers("T", 1, 5000), steps =>
    {
        var said = Fresh().Sampling(steps);
        Expect.Equal([said.Drift, said.Variance, said.Alpha, said.Beta], [steps, steps, 0, 0], OneForEach,
            "The marginals q are not needed to sample.", $"the evaluations of f, σ, α and β for a sample by T = {steps} steps");
    });

    [Test, Points(0.75), Cites(Sheet)]
    [Covers(LawFamily.Size)]
    [States(OdeCost, Within = "exactly")]
    public void The_likelihood_of_the_ODE_is_said_to_cost_T_times_s_evaluations() => Law.Holds(
        Seed, RandomInputs.Integers("T", 1, 5000).And(RandomInputs.Integers("s", 1, 7)), input =>
        {
            var (steps, stages) = input;
            Expect.Equal(Fresh().OdeLikelihood(steps, stages), steps * stages, OdeCost,
                what: $"the evaluations of f for T = {steps} and s = {stages}");
        });

    /// <remarks>Numbers that the own estimator does not need are accepted where it is known to make them.</remarks>
    [Test, Points(1), Cites(Sheet)]
    [Covers(LawFamily.Size)]
    [States($"{NoPath}: f and σ 1, α and β 3 (at t and at both ends), or as often as your own ISdeElbo asks, counted", Within = "exactly")]
    public void A_training_step_is_said_to_cost_the_same_for_every_T()
    {
        long[] said = Parts(Subject.TrainingStep(10));
        Expect.AtLeast(said.Min(), 1, NoPath, what: "the smallest of the evaluations of f, σ, α and β");
        foreach (var steps in new long[] { 1, 2, 99, 1000 })
        {
            Expect.Equal(Parts(Subject.TrainingStep(steps)), said, NoPath,
                what: $"the evaluations for T = {steps}, held against those for T = 10");
        }

        if (!said.SequenceEqual([1, 1, 3, 3]))
            Expect.Equal(said, Counted(), NoPath, what: "the evaluations of f, σ, α and β, held against those of your ISdeElbo");
    }

    [Test, Points(1), Cites(Sheet)]
    [Covers(LawFamily.Size)]
    [States($"{Memory}; other numbers with the same growth are right, too", Within = "exactly")]
    public void Memory_of_a_training_step_is_constant_for_the_SDE_and_grows_for_the_ODE()
    {
        var one = Subject.StatesKeptBySde(10);
        Expect.AtLeast(one, 1, Memory, what: "the states kept for a training step of the SDE");
        foreach (var steps in new long[] { 1, 20, 1000 })
        {
            Expect.Equal(Subject.StatesKeptBySde(steps), one, Memory,
                what: $"the states kept for T = {steps}, held against those for T = 10,");
        }

        foreach (var (steps, stages) in new[] { (1L, 1L), (10, 2), (50, 4) })
        {
            long[] kept = [.. Enumerable.Range(1, 3).Select(times => Subject.StatesKeptByOde(times * steps, stages))];
            Expect.AtLeast(kept[0], steps, Memory, "At least one state of each step is needed for its gradient.",
                $"the states kept for T = {steps}");
            Expect.Between(kept[1] - kept[0], steps, 10 * steps * stages, Memory, what: $"how many states {steps} more steps add");
            Expect.Equal(kept[2] - kept[1], kept[1] - kept[0], Memory, "They grow in proportion to T.",
                $"how many states {steps} more steps add");
        }
    }

    [Test, Points(0.25), Cites(Sheet)]
    [Covers(LawFamily.Rows)]
    [PassesItsInput("what comes in of a row belongs to that row, too; other checks judge the values")]
    [States("a row's sample depends on its own state and noise, whatever rows stand beside it", Within = "rounding of double precision")]
    public void Rows_do_not_depend_on_each_other() => RowsLaw.Holds(5, rows =>
        [.. Samples(Fresh(), [.. rows.Select(row => someX[row])], 4, NumberedNoise.Constant(0.7, 0.3)).Select(x => new[] { x })],
        Tolerance.Float64, "x_1");

    private static double Normal(long index) => NumberedNoise.IrregularNormal(index);

    private static double[] Samples(ISdeCost subject, double[] x0, long steps, INoiseSource noise)
    {
        var found = subject.Sample(new SdeSpy(KnownSdes.OneWavy).Sde, x0.ToTensor([x0.Length], float64), steps, noise);
        Expect.Real(found, "a sample is a real number for each row", what: "x_1");
        return found.Numbers([x0.Length], "x_1");
    }

    private static long[] Parts(NetworkCalls calls) => [calls.Drift, calls.Variance, calls.Alpha, calls.Beta];

    /// <summary>How often the hand-in's own estimator asks for one data point.</summary>
    private long[] Counted()
    {
        var spy = new SdeSpy(KnownSdes.OneWavy);
        Other<ISdeElbo>().Estimate(spy.Sde, someX[..1].ToTensor([1], float64), 0.4, NumberedNoise.Irregular);
        return [spy.Drifts.Count, spy.Variances.Count, spy.Alphas.Count, spy.Betas.Count];
    }
}
