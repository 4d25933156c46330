using Grader.Checks.Diffusion.Inputs;
using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1c, p_sample_samenoise: one step of the reverse process with the same z for every row.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (7) and (11).</remarks>
[Exempts(LawFamily.Gradient, "samples are drawn after the training; nothing is trained through a step")]
public sealed class SharedNoiseStepChecks(HandIn handIn) : ContractChecks<ISharedNoiseStep>(handIn)
{
    private const string Mean = "x_{t−1} = (x_t − β_t/√(1 − ᾱ_t)·ε̂)/√α_t + √β̃_t·z";
    private const string OneForAll = "one z ~ N(0, I) with D coordinates for the whole batch";
    private const int Rows = 4;
    private const int Columns = 4;

    private static readonly ScheduleValues Chain = ScheduleValues.FiveSteps;
    private static readonly int[] Noisy = [2, 3, 4, 5];

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1c")]
    [States("x_{t−1} has the shape [B, D] of x_t, and finite values")]
    [JudgesForm]
    public void Step_keeps_the_shape_of_its_input() => StepLaws.ExpectForm(Subject.Step, Chain);

    [Test, Points(1), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Heidelberg MLPH, exercise 1c")]
    [Covers(LawFamily.Chance)]
    [States("chance comes from the given source: equal sources give equal x_{t−1}, other sources another",
        Within = "rounding of single precision")]
    public void Chance_comes_from_the_given_source() => Probe().ExpectSource(Seed);

    [Test, Points(1), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Ho et al. 2020, eq. (11): ε_θ(x_t, t)")]
    [States("one call of ε_θ with x_t and t, both as they are", Within = "exactly for t, rounding of single precision for x_t")]
    public void Network_is_asked_once_about_x_t_and_its_step() => Probe().ExpectOneQuestion();

    [Test, Points(2), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Ho et al. 2020, eq. (7) and (11)")]
    [States("x_t or ε̂ of order 10⁶, beside which noise does not show: the mean of the ancestral step",
        Within = "rounding of single precision")]
    public void Mean_is_that_of_the_ancestral_step()
    {
        Probe().ExpectState(ReverseRule.Right, ReverseRule.WrongState, Mean);
        Probe().ExpectPrediction(ReverseRule.Right, ReverseRule.WrongPrediction, Mean);
    }

    [Test, Points(4), Needs(nameof(Step_keeps_the_shape_of_its_input))]
    [Cites("Heidelberg MLPH, exercise 1c: the same noise for all samples")]
    [States("what a step adds is the same in each row, and not always 0", Within = "rounding of single precision")]
    public void All_rows_get_the_same_noise()
    {
        double[][] added = [.. Noisy.Select(t => Probe().Added(t))];
        Expect.AtLeast(added.Max(step => step.Max(Math.Abs)), 1e-3, "z ~ N(0, I) for t > 1", what: "the largest noise of all steps");
        foreach (var (t, noise) in Noisy.Zip(added))
        {
            double[] first = [.. noise.Select((_, index) => noise[index % Columns])];
            var hint = Probe().Noise(t).Draws.Distinct().Count() == noise.Length ? "It looks like noise for each row." : null;
            Expect.Close(noise, first, Tolerance.Float32.Times(2, "rounding of single precision in a difference"), OneForAll, hint,
                what: $"the noise of all rows at t = {t}");
        }
    }

    [Test, Points(2), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Ho et al. 2020, algorithm 2, line 3: z ~ N(0, I)")]
    [Covers(LawFamily.Chance)]
    [States("a row's z has D independent coordinates, each a normal number that was drawn")]
    public void Noise_is_a_normal_vector_with_a_number_for_each_dimension()
    {
        foreach (var t in Noisy)
            Probe().Noise(t).ExpectOwn([0], Columns, $"a row of x_{t - 1}");
    }

    [Test, Points(2), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Ho et al. 2020, section 3.2: σ_t² = β̃_t")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("S_t = √β̃_t for t > 1, for every schedule, B and D", Within = "1e-3 on five steps, rounding of single precision elsewhere")]
    public void Noise_has_the_posterior_variance()
    {
        Expect.Close(OfSteps(t => Probe().Noise(t).Weights[0]), OfSteps(t => Math.Sqrt(Chain.BetaTilde(t))),
            StepProbe.Measured, "σ_t² = β̃_t",
            what: "the weight of z at t = 2, …, 5", suspects: new()
            {
                { "the variance β̃_t in place of its root", OfSteps(Chain.BetaTilde) },
                { "σ_t² = β_t: valid, but not the variance that the sheet asks for", OfSteps(t => Math.Sqrt(Chain.Beta(t))) },
                { "noise of variance 1", OfSteps(_ => 1) },
            });
        Law.Holds(Seed, StepInputs.Anywhere, input => StepInputs.Probe(Step, input).ExpectPosteriorVariance(input.Steps), examples: 30);
    }

    [Test, Points(1), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Ho et al. 2020, algorithm 2, line 3: else z = 0")]
    [States("noise makes no difference at t = 1, where x_0 = x̂_0", Within = "rounding of single precision")]
    [PassesConstants("only the difference that noise makes is judged here", 0, 0.5, 1, 7)]
    [PassesItsInput("only the difference that noise makes is judged here")]
    public void Last_step_adds_no_noise() =>
        Expect.Close(Probe().Added(1), new double[Probe().Size], Tolerance.Float32, "z = 0 at t = 1", what: "the noise at t = 1");

    [Test, Points(1), Needs(nameof(Chance_comes_from_the_given_source))]
    [Cites("Heidelberg MLPH, exercise 1c: different noise in different steps")]
    [Covers(LawFamily.Chance, LawFamily.Memory)]
    [States("two steps that draw from one source add different noise")]
    public void Every_step_draws_its_noise_anew()
    {
        var source = new ScriptedNoise(FreshNoise.Value, index => index, Chain.StepCount);
        double[] Next(StepProbe probe) => probe.At([.. Enumerable.Repeat(5, Rows)], _ => 0, _ => 0, source);
        var probe = new StepProbe(Subject.Step, Chain, Rows, Columns);
        var difference = Next(probe).Zip(Next(probe), (first, second) => Math.Abs(first - second)).Max();
        Expect.AtLeast(difference, 1e-3, "z is fresh in each step", what: "the largest difference of the noise of two steps");
    }

    [Test, Points(1), Needs(nameof(All_rows_get_the_same_noise), nameof(Noise_is_a_normal_vector_with_a_number_for_each_dimension))]
    [Cites("Heidelberg MLPH, exercise 1c: a step for each row")]
    [Covers(LawFamily.Chance, LawFamily.Rows, LawFamily.Size)]
    [States("rows with t > 1 share one z, each with the weight of its own step, in batches of every size, one row among them",
        Within = "1e-3, well below the distance to any known mistake")]
    public void Rows_of_several_steps_share_their_noise() =>
        StepLaws.ExpectNoise(Step, Chain, (use, rows, columns, what) => use.ExpectShared(rows, columns, what));

    [Test, Points(1), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Heidelberg MLPH, exercise 1c: a step for each row")]
    [Covers(LawFamily.Rows, LawFamily.Size)]
    [States("row i of x_{t−1} depends on row i of x_t, on t_i and on the shared z", Within = "rounding of single precision")]
    [PassesItsInput("a wrong rule for each row is judged elsewhere")]
    public void Every_row_is_taken_back_from_its_own_step() => StepLaws.ExpectRows(Step, Chain);

    [Test, Points(1), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Ho et al. 2020, eq. (11)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("z = 0: the mean of eq. (11) for every schedule, T, B and D, and values from 10⁻⁶ to 10⁶, in double precision",
        Within = "rounding of single precision")]
    public void Every_schedule_is_stepped_back_by_eq_11() => Law.Holds(Seed, StepInputs.Anywhere, input =>
        StepInputs.Probe(Step, input).ExpectMean(ReverseRule.Right, input.Steps, input.Values, Mean), examples: 40);

    [Test, Points(1)]
    [Needs(nameof(All_rows_get_the_same_noise), nameof(Noise_has_the_posterior_variance), nameof(Every_step_draws_its_noise_anew),
        nameof(Mean_is_that_of_the_ancestral_step), nameof(Last_step_adds_no_noise))]
    [Cites("Heidelberg MLPH, exercise 1c: the line of 1b")]
    [States("with the best possible predictor of the V, the line of latents of 1b becomes a path of length 20 at most; "
        + "independent noise makes one of about 800", Within = "a bound that no smooth map of this line reaches")]
    public void A_line_of_latents_stays_connected()
    {
        var samples = StepProbe.Decoded(Subject.Step, new LetterV(), ScheduleValues.Linear(1e-4, 0.02, 50),
            ConnectedPath.LineOfExercise1b, new NormalNumbers(Seed).At);
        Show(ConnectedPath.Drawn("Line of latents with the same noise for all samples", new LetterV(),
            ("best possible predictor, T = 50", samples)));
        Expect.AtMost(new ConnectedPath(samples).Length, 20, "near latents that meet the same noise stay near",
            what: "the length of the path");
    }

    /// <summary>A step of an object of its own, so that what one call keeps is judged by checks of that alone.</summary>
    private StepProbe.Step Step => (network, xt, t, schedule, noise) => Fresh().Step(network, xt, t, schedule, noise);

    private StepProbe Probe() => new(Step, Chain, Rows, Columns);

    private static double[] OfSteps(Func<int, double> value) => [.. Noisy.Select(value)];
}
