using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1a, p_sample: one step of the reverse process with σ_t² = β̃_t.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (7) and (11).</remarks>
public sealed class AncestralStepChecks(HandIn handIn) : ContractChecks<IAncestralStep>(handIn)
{
    private const string Law11 = "x_{t−1} = (x_t − β_t/√(1 − ᾱ_t)·ε̂)/√α_t + √β̃_t·z";

    private static readonly ScheduleValues Chain = ScheduleValues.FiveSteps;

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1a: p_sample")]
    [States("x_{t−1} has the shape [B, D] of x_t, and finite values")]
    [KnownMistakes("[B] broadcast against [B, D] to another shape")]
    [JudgesForm]
    public void Step_keeps_the_shape_of_its_input() => StepProbe.ExpectForm(Subject.Step, Chain);

    [Test, Points(1), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Ho et al. 2020, eq. (11): ε_θ(x_t, t)")]
    [States("one call of ε_θ with x_t and t, both as they are", Within = "exactly for t, rounding of single precision for x_t")]
    [KnownMistakes("t − 1 handed to the network", "one step for the whole batch")]
    public void Network_is_asked_once_about_x_t_and_its_step() => Probe().ExpectOneQuestion();

    [Test, Points(3), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Ho et al. 2020, eq. (7) and (11)")]
    [States("ε̂ = 0, z = 0: x_{t−1} = x_t/√α_t, also for large x", Within = "rounding of single precision")]
    [KnownMistakes("√ᾱ_t in place of √α_t in μ̃_t, as the sheet's text prints it", "the weights of x̂_0 and x_t exchanged",
        "x̂_0 cut to [−1, 1]")]
    public void State_has_its_weight() => Probe().ExpectState(ReverseRule.Right, ReverseRule.WrongState, Law11);

    [Test, Points(3), Needs(nameof(State_has_its_weight)), Cites("Ho et al. 2020, eq. (11)")]
    [States("x_t = 0, z = 0: x_{t−1} = −β_t/(√(1 − ᾱ_t)·√α_t)·ε̂", Within = "rounding of single precision")]
    [KnownMistakes("1 − ᾱ_t without its root", "the predicted noise added", "a deterministic step")]
    public void Predicted_noise_has_its_weight() => Probe().ExpectPrediction(ReverseRule.Right, ReverseRule.WrongPrediction, Law11);

    [Test, Points(1), Needs(nameof(State_has_its_weight)), Cites("Ho et al. 2020, algorithm 2, line 3: z ~ N(0, I) if t > 1")]
    [States("the steps T, …, 2 add something")]
    [KnownMistakes("a mask t > 1 for steps that count from 0", "no noise at all")]
    public void Every_step_but_the_last_adds_noise()
    {
        foreach (var t in Enumerable.Range(2, Chain.StepCount - 1))
            Expect.AtLeast(Probe().Added(t).Max(Math.Abs), 1e-3, "z ~ N(0, I) for t > 1", what: $"the largest noise at t = {t}");
    }

    [Test, Points(1), Needs(nameof(State_has_its_weight)), Cites("Ho et al. 2020, algorithm 2, line 3: else z = 0")]
    [States("x_0 = x̂_0 at t = 1", Within = "rounding of single precision")]
    [KnownMistakes("noise at the last step")]
    public void Last_step_adds_no_noise() =>
        Expect.Close(Probe().Added(1), new double[Probe().Size], Tolerance.Float32, "z = 0 at t = 1", what: "the noise at t = 1");

    [Test, Points(1), Needs(nameof(Every_step_but_the_last_adds_noise)), Cites("Ho et al. 2020, algorithm 2, line 3: z ~ N(0, I)")]
    [States("what a step adds is a multiple of the normal noise that was drawn, with a value for each row and dimension")]
    [KnownMistakes("one z for all rows", "one z for both dimensions", "z that is not normal")]
    public void Every_row_gets_noise_of_its_own()
    {
        foreach (var t in Enumerable.Range(2, Chain.StepCount - 1))
        {
            var added = Probe().Added(t);
            if (FreshNoise.Find(added, 1) is null)
            {
                Expect.Fail($"Expected step {t} to add a multiple of normal noise with a value for each row and dimension, "
                    + "but what it adds is no multiple of the numbers drawn.",
                    "z ~ N(0, I), fresh for each row", found: string.Join(", ", added.Take(6).Select(value => $"{value:G4}")) + ", …");
            }
        }
    }

    [Test, Points(2), Needs(nameof(Every_row_gets_noise_of_its_own)), Cites("Ho et al. 2020, section 3.2: σ_t² = β_t or β̃_t")]
    [States("S_t = √β̃_t for t > 1, or √β_t for all t > 1", Within = "1e-3, well below the distance to any known mistake")]
    [KnownMistakes("the variance in place of its root", "the logarithm taken as the variance", "exp(ln β̃_t) in place of exp(½·ln β̃_t)",
        "β̃_t upside down")]
    public void Noise_has_the_weight_of_a_valid_step()
    {
        var (beta, betaTilde) = (OfSteps(t => Math.Sqrt(Chain.Beta(t))), OfSteps(t => Math.Sqrt(Chain.BetaTilde(t))));
        var valid = Weights().Zip(beta).All(pair => StepProbe.Measured.Allows(pair.First, pair.Second)) ? beta : betaTilde;
        Expect.Close(Weights(), valid, StepProbe.Measured, "σ_t² = β̃_t", what: "the weight of z at t = 2, …, 5",
            suspects: WrongVariance());
    }

    [Test, Points(1), Needs(nameof(Noise_has_the_weight_of_a_valid_step)), Cites("Heidelberg MLPH, exercise 1a: q_posterior in p_sample")]
    [States("S_t = √β̃_t for t > 1", Within = "1e-3, well below the distance to √β_t")]
    [KnownMistakes("σ_t² = β_t")]
    public void Noise_has_the_posterior_variance() =>
        Expect.Close(Weights(), OfSteps(t => Math.Sqrt(Chain.BetaTilde(t))), StepProbe.Measured, "σ_t² = β̃_t",
            what: "the weight of z at t = 2, …, 5", suspects: new()
            {
                {
                    "σ_t² = β_t: a valid sampler, but the sheet asks for the variance of q(x_{t−1}|x_t, x_0)",
                    OfSteps(t => Math.Sqrt(Chain.Beta(t)))
                },
            });

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1a: a step for each row")]
    [Needs(nameof(Predicted_noise_has_its_weight), nameof(Last_step_adds_no_noise))]
    [States("row i of x_{t−1} depends on t_i, and rows with t = 1 get no noise", Within = "rounding of single precision")]
    [KnownMistakes("the first row's step used for all rows")]
    public void Every_row_is_taken_back_from_its_own_step() => Probe().ExpectOwnSteps(ReverseRule.Right, Law11);

    [Test, Points(1), Needs(nameof(Predicted_noise_has_its_weight)), Cites("Ho et al. 2020, eq. (11)")]
    [States("the mean of eq. (11) for every schedule and step, T = 1 included", Within = "rounding of single precision")]
    [KnownMistakes("a rule that fits one schedule only")]
    public void Every_schedule_is_stepped_back_by_eq_11() => Law.Holds(Seed, RandomInputs.BetasWithStep(mostSteps: 12), input =>
    {
        var (schedule, t) = (new ScheduleValues(input.Betas), (int)input.Step);
        var found = new StepProbe(Subject.Step, schedule, 2, 2).At(t, StepProbe.Pattern, index => 0.5 - 0.3 * index);
        double[] expected = [.. Enumerable.Range(0, 4)
            .Select(index => ReverseRule.Right.Apply(schedule, t, StepProbe.Pattern(index), 0.5 - 0.3 * index, 0))];
        Expect.Close(found, expected, Tolerance.Float32.Times(200, "rounding of single precision where 1 − ᾱ_t is small"), Law11,
            what: $"x_{t - 1}");
    }, examples: 30);

    /// <remarks>fixtures/golden/diffusion/steps.csv.</remarks>
    [Test, Points(1)]
    [Needs(nameof(Predicted_noise_has_its_weight), nameof(Noise_has_the_posterior_variance), nameof(Last_step_adds_no_noise))]
    [Cites("Heidelberg MLPH: T = 250, β from 1e-4 to 0.02")]
    [States("x_{t−1} of the sheet's schedule at t = 1, 125, 250", Within = "1e-3: 1 − ᾱ_1 = 1e-4 has few digits in single precision")]
    [KnownMistakes("an index that is one off at the ends of a long schedule")]
    public void Steps_of_the_sheets_schedule_agree_with_known_values()
    {
        var probe = new StepProbe(Subject.Step, ScheduleValues.Linear(1e-4, 0.02, 250), 1, 2);
        double[] Of(int t) =>
            probe.At(t, index => index == 0 ? 0.8 : -0.4, index => index == 0 ? 0.25 : -1.1, index => index == 0 ? -0.6 : 0.9);
        Expect.Close([.. Of(1), .. Of(125), .. Of(250)], [0.79753988, -0.38901945, 0.74067757, -0.29633757, 0.71807931, -0.25372862],
            StepProbe.Measured, Law11,
            what: "x_{t−1} at t = 1, 125, 250");
    }

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

    private StepProbe Probe() => new(Subject.Step, Chain);

    /// <summary>The weight of z at t = 2, …, T.</summary>
    private double[] Weights() => OfSteps(t => FreshNoise.Find(Probe().Added(t), 1)?.Weight ?? 0);

    private static double[] OfSteps(Func<int, double> value) => [.. Enumerable.Range(2, Chain.StepCount - 1).Select(value)];
}
