using Grader.Checks.Diffusion.Inputs;
using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1a, p_sample: one step of the reverse process with σ_t² = β̃_t.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (7) and (11).</remarks>
[Exempts(LawFamily.Gradient, "samples are drawn after the training; nothing is trained through a step")]
public sealed partial class AncestralStepChecks(HandIn handIn) : ContractChecks<IAncestralStep>(handIn)
{
    private const string Law11 = "x_{t−1} = (x_t − β_t/√(1 − ᾱ_t)·ε̂)/√α_t + √β̃_t·z";

    private static readonly ScheduleValues Chain = ScheduleValues.FiveSteps;

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1a: p_sample")]
    [States("x_{t−1} has the shape [B, D] of x_t, and finite values")]
    [JudgesForm]
    public void Step_keeps_the_shape_of_its_input() => StepLaws.ExpectForm(Subject.Step, Chain);

    [Test, Points(1), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Heidelberg MLPH, exercise 1a: p_sample")]
    [Covers(LawFamily.Chance)]
    [States("chance comes from the given source: equal sources give equal x_{t−1}, other sources another",
        Within = "rounding of single precision")]
    public void Chance_comes_from_the_given_source() => Probe().ExpectSource(Seed);

    [Test, Points(1), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Ho et al. 2020, eq. (11): ε_θ(x_t, t)")]
    [States("one call of ε_θ with x_t and t, both as they are", Within = "exactly for t, rounding of single precision for x_t")]
    public void Network_is_asked_once_about_x_t_and_its_step() => Probe().ExpectOneQuestion();

    [Test, Points(3), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Ho et al. 2020, eq. (7) and (11)")]
    [States("ε̂ = 0 and x_t of order 10⁶, beside which noise does not show: x_{t−1} = x_t/√α_t", Within = "rounding of single precision")]
    public void State_has_its_weight() => Probe().ExpectState(ReverseRule.Right, ReverseRule.WrongState, Law11);

    [Test, Points(3), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Ho et al. 2020, eq. (11)")]
    [States("x_t = 0 and ε̂ of order 10⁶, beside which noise does not show: x_{t−1} = −β_t/(√(1 − ᾱ_t)·√α_t)·ε̂",
        Within = "rounding of single precision")]
    public void Predicted_noise_has_its_weight() => Probe().ExpectPrediction(ReverseRule.Right, ReverseRule.WrongPrediction, Law11);

    [Test, Points(1), Needs(nameof(Step_keeps_the_shape_of_its_input))]
    [Cites("Ho et al. 2020, algorithm 2, line 3: z ~ N(0, I) if t > 1")]
    [States("the steps T, …, 2 add something")]
    public void Every_step_but_the_last_adds_noise()
    {
        foreach (var t in Enumerable.Range(2, Chain.StepCount - 1))
            Expect.AtLeast(Probe().Added(t).Max(Math.Abs), 1e-3, "z ~ N(0, I) for t > 1", what: $"the largest noise at t = {t}");
    }

    [Test, Points(1), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Ho et al. 2020, algorithm 2, line 3: else z = 0")]
    [States("noise makes no difference at t = 1, where x_0 = x̂_0", Within = "rounding of single precision")]
    [PassesConstants("only the difference that noise makes is judged here", 0, 0.5, 1, 7)]
    [PassesItsInput("only the difference that noise makes is judged here")]
    public void Last_step_adds_no_noise() =>
        Expect.Close(Probe().Added(1), new double[Probe().Size], Tolerance.Float32, "z = 0 at t = 1", what: "the noise at t = 1");

    [Test, Points(2), Needs(nameof(Chance_comes_from_the_given_source), nameof(Every_step_but_the_last_adds_noise))]
    [Cites("Ho et al. 2020, algorithm 2, line 3: z ~ N(0, I)")]
    [Covers(LawFamily.Chance, LawFamily.Rows, LawFamily.Size)]
    [States("each row with t > 1 and each dimension gets one normal number of its own, with the weight of the row's step, "
        + "whatever steps the other rows have", Within = "1e-3, well below the distance to any known mistake")]
    public void Every_row_gets_noise_of_its_own() =>
        StepLaws.ExpectNoise(Step, Chain, (use, rows, columns, what) => use.ExpectOwn(rows, columns, what));

    [Test, Points(2), Needs(nameof(Chance_comes_from_the_given_source), nameof(Every_step_but_the_last_adds_noise))]
    [Cites("Ho et al. 2020, section 3.2: σ_t² = β_t or β̃_t")]
    [States("S_t = √β̃_t for t > 1, or √β_t for all t > 1", Within = "1e-3, well below the distance to any known mistake")]
    public void Noise_has_the_weight_of_a_valid_step()
    {
        var weights = OfSteps(t => Probe().Noise(t).Weights[0]);
        var (beta, betaTilde) = (OfSteps(t => Math.Sqrt(Chain.Beta(t))), OfSteps(t => Math.Sqrt(Chain.BetaTilde(t))));
        var valid = weights.Zip(beta).All(pair => StepProbe.Measured.Allows(pair.First, pair.Second)) ? beta : betaTilde;
        Expect.Close(weights, valid, StepProbe.Measured, "σ_t² = β̃_t", what: "the weight of z at t = 2, …, 5",
            suspects: WrongVariance());
    }

    [Test, Points(1), Needs(nameof(Noise_has_the_weight_of_a_valid_step)), Cites("Heidelberg MLPH, exercise 1a: q_posterior in p_sample")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("S_t = √β̃_t for every schedule and t > 1, in double precision", Within = "rounding of single precision")]
    public void Noise_has_the_posterior_variance() => Law.Holds(Seed, StepInputs.Anywhere, input =>
        StepInputs.Probe(Step, input).ExpectPosteriorVariance(input.Steps), examples: 30);

    [Test, Points(2), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Heidelberg MLPH, exercise 1a: a step for each row")]
    [Covers(LawFamily.Rows, LawFamily.Size)]
    [States("row i of x_{t−1} depends on row i of x_t and on t_i alone", Within = "rounding of single precision")]
    [PassesItsInput("a wrong rule for each row is judged elsewhere")]
    public void Every_row_is_taken_back_from_its_own_step() => StepLaws.ExpectRows(Step, Chain);

    [Test, Points(2), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Ho et al. 2020, eq. (11)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("z = 0: the mean of eq. (11) for every schedule, T, B and D, and values from 10⁻⁶ to 10⁶, in double precision",
        Within = "rounding of single precision")]
    public void Every_schedule_is_stepped_back_by_eq_11() => Law.Holds(Seed, StepInputs.Anywhere, input =>
        StepInputs.Probe(Step, input).ExpectMean(ReverseRule.Right, input.Steps, input.Values, Law11), examples: 40);

    private static Suspects WrongVariance() => new()
    {
        { "the variance β̃_t in place of its root", OfSteps(Chain.BetaTilde) },
        { "the variance β_t in place of its root", OfSteps(Chain.Beta) },
        { "the logarithm of the variance, taken as the variance", OfSteps(t => Math.Log(Chain.BetaTilde(t))) },
        { "β̃_t upside down, with (1 − ᾱ_t)/(1 − ᾱ_{t−1})",
            OfSteps(t => Math.Sqrt(Chain.Beta(t) * (1 - Chain.AlphaBar(t)) / (1 - Chain.AlphaBar(t - 1)))) },
        { "β̃_t without its denominator 1 − ᾱ_t", OfSteps(t => Math.Sqrt(Chain.Beta(t) * (1 - Chain.AlphaBar(t - 1)))) },
        { "√(1 − ᾱ_t) in place of √β̃_t", OfSteps(t => Math.Sqrt(1 - Chain.AlphaBar(t))) },
        { "noise of variance 1", OfSteps(_ => 1) },
    };

    /// <summary>A step of an object of its own, so that what one call keeps is judged by one check.</summary>
    private StepProbe.Step Step => (network, xt, t, schedule, noise) => Fresh().Step(network, xt, t, schedule, noise);

    private StepProbe Probe() => new(Step, Chain);

    private static double[] OfSteps(Func<int, double> value) => [.. Enumerable.Range(2, Chain.StepCount - 1).Select(value)];
}
