using Grader.Checks.Diffusion.Inputs;
using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1d, p_sample_DDIM: one step of a denoising diffusion implicit model.</summary>
/// <remarks>
/// <para>
/// Song, Meng, Ermon, Denoising Diffusion Implicit Models, 2020 (arXiv 2010.02502), eq. (12) and (16); their α_t is ᾱ_t here.
/// </para>
/// <para>
/// For η = 0 and a fixed ε̂ a step is an invertible map, and encoding goes the other way. A hand-in has no encoder, and cannot be asked to
/// step from t − 1 to t: ᾱ would grow along the steps, which no schedule's does. A round trip with the judge's own encoder would repeat
/// what the checks of eq. (12) say of both weights, with a message about an encoder that the student never wrote.
/// </para>
/// </remarks>
[Exempts(LawFamily.Gradient, "samples are drawn after the training; nothing is trained through a step")]
public sealed partial class DdimStepChecks(HandIn handIn) : ContractChecks<IDdimStep>(handIn)
{
    private const string Law12 = "x_{t−1} = √ᾱ_{t−1}·x̂_0 + √(1 − ᾱ_{t−1} − σ_t²)·ε̂ + σ_t·z";
    private const string Law16 = "σ_t = η·√((1 − ᾱ_{t−1})/(1 − ᾱ_t))·√(1 − ᾱ_t/ᾱ_{t−1})";

    private static readonly ScheduleValues Chain = ScheduleValues.FiveSteps;

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1d")]
    [States("x_{t−1} has the shape [B, D] of x_t, and finite values, for η = 0, ½ and 1")]
    [JudgesForm]
    public void Step_keeps_the_shape_of_its_input()
    {
        foreach (var eta in new[] { 0, 0.5, 1 })
            StepLaws.ExpectForm(At(eta), Chain);
    }

    [Test, Points(1), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Heidelberg MLPH, exercise 1d")]
    [Covers(LawFamily.Chance)]
    [States("η = 1: chance comes from the given source: equal sources give equal x_{t−1}, other sources another",
        Within = "rounding of single precision")]
    public void Chance_comes_from_the_given_source() => Probe(1).ExpectSource(Seed);

    [Test, Points(1), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Song et al. 2020, eq. (12)")]
    [States("one call of ε_θ with x_t and t, both as they are", Within = "exactly for t, rounding of single precision for x_t")]
    public void Network_is_asked_once_about_x_t_and_its_step() => Probe(0).ExpectOneQuestion();

    [Test, Points(3), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Song et al. 2020, eq. (12) with η = 0")]
    [States("η = 0, ε̂ = 0, x_t of order 10⁶, t > 1: x_{t−1} = √(ᾱ_{t−1}/ᾱ_t)·x_t", Within = "rounding of single precision")]
    public void Predicted_data_has_the_weight_of_the_step_before() =>
        Probe(0).ExpectState(DdimRule.Right(0), DdimRule.WrongState, Law12, first: 2);

    [Test, Points(3), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Song et al. 2020, eq. (12) with η = 0")]
    [States("η = 0, x_t = 0, ε̂ of order 10⁶, t > 1: ε̂ has the weight √(1 − ᾱ_{t−1}) − √(ᾱ_{t−1}/ᾱ_t)·√(1 − ᾱ_t)",
        Within = "rounding of single precision")]
    public void Direction_points_along_the_predicted_noise() =>
        Probe(0).ExpectPrediction(DdimRule.Right(0), DdimRule.WrongPrediction, Law12, first: 2);

    [Test, Points(2), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Song et al. 2020, section 4.1: α_0 = 1")]
    [States("t = 1: x_0 = x̂_0 = (x_1 − √(1 − ᾱ_1)·ε̂)/√ᾱ_1", Within = "rounding of single precision")]
    public void Last_step_returns_the_predicted_data()
    {
        ReverseRule Ending(string name, double alphaBar) => new(name, (s, _) => Math.Sqrt(alphaBar / s.AlphaBar(1)),
            (s, _) => Math.Sqrt(1 - alphaBar) - Math.Sqrt(alphaBar / s.AlphaBar(1)) * Math.Sqrt(1 - s.AlphaBar(1)), (_, _) => 0);
        ReverseRule[] wrong =
            [Ending("ᾱ_1 in place of ᾱ_0 = 1", Chain.AlphaBar(1)), Ending("ᾱ_T in place of ᾱ_0 = 1, from the index −1", Chain.AlphaBar(5))];
        foreach (var (state, prediction) in new[] { (0.1, 0.0), (0, 0.1), (0.1, 0.1) })
            Probe(0).ExpectAt(1, DdimRule.Right(0), wrong, state, prediction, "x_0 = x̂_0, since ᾱ_0 = 1");
    }

    [Test, Points(1), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Song et al. 2020, eq. (16): σ = 0 for η = 0")]
    [States("η = 0: the noise source makes no difference", Within = "rounding of single precision")]
    [PassesConstants("only the difference that noise makes is judged here", 0, 0.5, 1, 7)]
    [PassesItsInput("only the difference that noise makes is judged here")]
    public void Nothing_is_left_to_chance_without_eta()
    {
        foreach (var t in Enumerable.Range(1, Chain.StepCount))
        {
            Expect.Close(Probe(0).Added(t), new double[Probe(0).Size], Tolerance.Float32, "σ_t = 0 for η = 0",
                what: $"the noise at t = {t}");
        }
    }

    [Test, Points(2), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Song et al. 2020, eq. (12): z ~ N(0, I)")]
    [Covers(LawFamily.Chance, LawFamily.Rows, LawFamily.Size)]
    [States("η = 1: each row with t > 1 and each dimension gets one normal number of its own, with the weight of the row's step, "
        + "whatever steps the other rows have", Within = "1e-3, well below the distance to any known mistake")]
    public void Every_row_gets_noise_of_its_own() =>
        StepLaws.ExpectNoise(At(1), Chain, (use, rows, columns, what) => use.ExpectOwn(rows, columns, what));

    [Test, Points(3), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Song et al. 2020, eq. (16)")]
    [Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [States($"{Law16}, for every η and schedule", Within = "1e-3 on five steps, rounding of single precision elsewhere")]
    public void Noise_has_the_weight_sigma()
    {
        foreach (var eta in new[] { 0.5, 1 })
        {
            double[] OfSteps(Func<int, double> value) => [.. Enumerable.Range(2, Chain.StepCount - 1).Select(value)];
            Expect.Close(
                OfSteps(t => Probe(eta).Noise(t).Weights[0]), OfSteps(t => DdimRule.Sigma(Chain, t, eta)), StepProbe.Measured, Law16,
                what: $"the weight of z at t = 2, …, 5 for η = {eta}", suspects: new()
                {
                    { "σ_t² in place of σ_t", OfSteps(t => Math.Pow(DdimRule.Sigma(Chain, t, eta), 2)) },
                    { "σ_t without η", OfSteps(t => DdimRule.Sigma(Chain, t, 1)) },
                    { "σ_t with η²", OfSteps(t => eta * DdimRule.Sigma(Chain, t, eta)) },
                    { "√β_t, which is not σ_t at η = 1", OfSteps(t => eta * Math.Sqrt(Chain.Beta(t))) },
                });
        }

        Law.Holds(Seed, AnyEta, sample => StepInputs.Probe(At(sample.Eta), sample.Input).ExpectDeviation(sample.Input.Steps,
            t => Math.Pow(DdimRule.Sigma(sample.Input.Schedule, t, sample.Eta), 2), Law16), examples: 30);
    }

    [Test, Points(2), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Song et al. 2020, eq. (12)")]
    [States("η = ½ and 1, t > 1, beside η = 0: the direction's weight changes by √(1 − ᾱ_{t−1} − σ_t²) − √(1 − ᾱ_{t−1})",
        Within = "rounding of single precision")]
    public void Direction_leaves_room_for_the_noise()
    {
        foreach (var eta in new[] { 0.5, 1 })
        {
            double[] OfSteps(Func<int, double> value) => [.. Enumerable.Range(2, Chain.StepCount - 1).Select(value)];
            double Weight(double any, int t) => Probe(any).At(t, _ => 0, _ => 0.1)[0] / 0.1;
            Expect.Close(OfSteps(t => Weight(eta, t) - Weight(0, t)),
                OfSteps(t => DdimRule.Right(eta).Prediction(Chain, t) - DdimRule.Right(0).Prediction(Chain, t)), StepProbe.Measured, Law12,
                what: $"the weight of ε̂ at t = 2, …, 5 for η = {eta}, less that for η = 0", suspects: new()
                {
                    { "√(1 − ᾱ_{t−1}) in place of √(1 − ᾱ_{t−1} − σ_t²)", OfSteps(_ => 0) },
                });
        }
    }

    [Test, Points(1), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Heidelberg MLPH, exercise 1d: a step for each row")]
    [Covers(LawFamily.Rows, LawFamily.Size)]
    [States("row i of x_{t−1} depends on row i of x_t and on t_i alone, for η = 0 and 1", Within = "rounding of single precision")]
    [PassesItsInput("a wrong rule for each row is judged elsewhere")]
    public void Every_row_is_taken_back_from_its_own_step()
    {
        StepLaws.ExpectRows(At(0), Chain);
        StepLaws.ExpectRows(At(1), Chain);
    }

    [Test, Points(2), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Song et al. 2020, eq. (12)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("z = 0: the mean of eq. (12) for every η, schedule, T, B and D, and values from 10⁻⁶ to 10⁶, in double precision",
        Within = "rounding of single precision")]
    public void Every_schedule_is_stepped_back_by_eq_12() => Law.Holds(Seed, AnyEta, sample =>
        StepInputs.Probe(At(sample.Eta), sample.Input)
            .ExpectMean(DdimRule.Right(sample.Eta), sample.Input.Steps, sample.Input.Values, Law12), examples: 40);

    [Test, Points(1), Needs(nameof(Direction_leaves_room_for_the_noise), nameof(Last_step_returns_the_predicted_data))]
    [Cites("Song et al. 2020, section 4.1: η = 1 is the DDPM")]
    [Covers(LawFamily.Structure)]
    [States("η = 1: the ancestral step with β̃_t, for every schedule and step", Within = "rounding of single precision")]
    public void Eta_1_is_the_ancestral_step() => Law.Holds(Seed, RandomSchedules.BetasWithStep(mostSteps: 12), input =>
    {
        var (schedule, t) = (new ScheduleValues(input.Betas), (int)input.Step);
        var found = new StepProbe(At(1), schedule, 2, 2).At(t, StepProbe.Pattern, index => 0.5 - 0.3 * index);
        double[] expected = [.. Enumerable.Range(0, 4)
            .Select(index => ReverseRule.Right.Apply(schedule, t, StepProbe.Pattern(index), 0.5 - 0.3 * index, 0))];
        Expect.Close(found, expected, Tolerance.Float32.Times(200, "rounding of single precision where 1 − ᾱ_t is small"),
            "η = 1: σ_t² = β̃_t, and the mean is μ̃_t(x_t, x̂_0)", what: $"x_{t - 1}");
    }, examples: 30);

    /// <summary>Variances so far from 0 and 1 that 1 − ᾱ_{t−1} − σ_t² is not lost in rounding.</summary>
    private static RandomInputs<(StepInput Input, double Eta)> AnyEta =>
        StepInputs.WithBetas(1e-4, 0.9).And(RandomInputs.Numbers("η", 0, 1));

    /// <summary>A step of an object of its own, so that what one call keeps is judged by one check.</summary>
    private StepProbe.Step At(double eta) => (network, xt, t, schedule, noise) => Fresh().Step(network, xt, t, eta, schedule, noise);

    private StepProbe Probe(double eta) => new(At(eta), Chain);
}
