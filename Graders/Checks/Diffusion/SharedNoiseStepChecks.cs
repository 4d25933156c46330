using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1c, p_sample_samenoise: one step of the reverse process with the same z for every row.</summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), eq. (7) and (11).</remarks>
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
    [KnownMistakes("[B] broadcast against [B, D] to another shape")]
    [JudgesForm]
    public void Step_keeps_the_shape_of_its_input() => StepProbe.ExpectForm(Subject.Step, Chain);

    [Test, Points(1), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Ho et al. 2020, eq. (11): ε_θ(x_t, t)")]
    [States("one call of ε_θ with x_t and t, both as they are", Within = "exactly for t, rounding of single precision for x_t")]
    [KnownMistakes("t − 1 handed to the network")]
    public void Network_is_asked_once_about_x_t_and_its_step() => Probe().ExpectOneQuestion();

    [Test, Points(2), Needs(nameof(Step_keeps_the_shape_of_its_input)), Cites("Ho et al. 2020, eq. (7) and (11)")]
    [States("z = 0: the mean of the ancestral step", Within = "rounding of single precision")]
    [KnownMistakes("a mean that differs from that of p_sample", "z from another generator than the noise source")]
    public void Mean_is_that_of_the_ancestral_step()
    {
        Probe().ExpectState(ReverseRule.Right, ReverseRule.WrongState, Mean);
        Probe().ExpectPrediction(ReverseRule.Right, ReverseRule.WrongPrediction, Mean);
    }

    [Test, Points(4), Needs(nameof(Mean_is_that_of_the_ancestral_step))]
    [Cites("Heidelberg MLPH, exercise 1c: the same noise for all samples")]
    [States("what a step adds is the same in each row, and not 0 for t > 1", Within = "rounding of single precision")]
    [KnownMistakes("noise for each row, as in p_sample", "a generator that is seeded anew for each row, and moves on within the batch",
        "no noise at all")]
    public void All_rows_get_the_same_noise()
    {
        foreach (var t in Noisy)
        {
            var (probe, added) = (Probe(), Probe().Added(t));
            Expect.AtLeast(added.Max(Math.Abs), 1e-3, "z ~ N(0, I) for t > 1", what: $"the largest noise at t = {t}");
            double[] first = [.. added.Select((_, index) => probe.Row(added, 0)[index % Columns])];
            var hint = FreshNoise.Find(added, 1) is null ? null : "It looks like noise for each row.";
            Expect.Close(added, first, Tolerance.Float32, OneForAll, hint, what: $"the noise of all rows at t = {t}");
        }
    }

    [Test, Points(2), Needs(nameof(All_rows_get_the_same_noise)), Cites("Ho et al. 2020, algorithm 2, line 3: z ~ N(0, I)")]
    [States("z has D independent coordinates, drawn from the noise source")]
    [KnownMistakes("one number for all dimensions", "z that is not normal")]
    public void Noise_is_a_normal_vector_with_a_number_for_each_dimension()
    {
        foreach (var t in Noisy)
        {
            var row = Probe().Row(Probe().Added(t), 0);
            if (FreshNoise.Find(row, Rows) is null)
            {
                var same = row.All(value => Math.Abs(value - row[0]) < 1e-4);
                Expect.Fail($"Expected step {t} to add a multiple of the normal noise that was drawn, "
                    + "but what it adds is no multiple of the numbers drawn.", OneForAll,
                    same ? "It looks like one number for all dimensions." : null, string.Join(", ", row.Select(value => $"{value:G4}")));
            }
        }
    }

    [Test, Points(2), Needs(nameof(Noise_is_a_normal_vector_with_a_number_for_each_dimension))]
    [Cites("Ho et al. 2020, section 3.2: σ_t² = β̃_t")]
    [States("S_t = √β̃_t for t > 1", Within = "1e-3, well below the distance to any known mistake")]
    [KnownMistakes("β̃_t in place of its root")]
    public void Noise_has_the_posterior_variance() => Expect.Close(
        OfSteps(t => FreshNoise.Find(Probe().Row(Probe().Added(t), 0), Rows)?.Weight ?? 0), OfSteps(t => Math.Sqrt(Chain.BetaTilde(t))),
        StepProbe.Measured, "σ_t² = β̃_t",
        what: "the weight of z at t = 2, …, 5", suspects: new()
        {
            { "the variance β̃_t in place of its root", OfSteps(Chain.BetaTilde) },
            { "σ_t² = β_t: valid, but not the variance that the sheet asks for", OfSteps(t => Math.Sqrt(Chain.Beta(t))) },
            { "noise of variance 1", OfSteps(_ => 1) },
        });

    [Test, Points(1), Needs(nameof(All_rows_get_the_same_noise)), Cites("Ho et al. 2020, algorithm 2, line 3: else z = 0")]
    [States("x_0 = x̂_0 at t = 1", Within = "rounding of single precision")]
    [KnownMistakes("noise at the last step")]
    public void Last_step_adds_no_noise() =>
        Expect.Close(Probe().Added(1), new double[Probe().Size], Tolerance.Float32, "z = 0 at t = 1", what: "the noise at t = 1");

    [Test, Points(2), Needs(nameof(Noise_is_a_normal_vector_with_a_number_for_each_dimension))]
    [Cites("Heidelberg MLPH, exercise 1c: different noise in different steps")]
    [States("two steps that draw from one source add different noise")]
    [KnownMistakes("one z that is kept for all steps", "a generator that is seeded anew in each step")]
    public void Every_step_draws_its_noise_anew()
    {
        var source = new ScriptedNoise(FreshNoise.Value, index => index, Chain.StepCount);
        var probe = new StepProbe((network, xt, t, schedule, _) => Subject.Step(network, xt, t, schedule, source), Chain, Rows, Columns);
        var weight = Math.Sqrt(Chain.BetaTilde(5));
        var (first, second) = (probe.Row(probe.Added(5), 0), probe.Row(probe.Added(5), 0));
        var difference = first.Zip(second, (a, b) => Math.Abs(a - b)).Max();
        Expect.AtLeast(difference, 1e-3 * weight, "z is fresh in each step", "The two steps add the same noise.",
            "the largest difference of the noise of two steps");
    }

    [Test, Points(1), Needs(nameof(All_rows_get_the_same_noise), nameof(Last_step_adds_no_noise))]
    [Cites("Heidelberg MLPH, exercise 1c: a step for each row")]
    [States("row i of x_{t−1} depends on t_i, and rows with t = 1 get no noise", Within = "rounding of single precision")]
    [KnownMistakes("the first row's step used for all rows")]
    public void Every_row_is_taken_back_from_its_own_step() => Probe().ExpectOwnSteps(ReverseRule.Right, Mean);

    [Test, Points(1), Needs(nameof(Noise_has_the_posterior_variance)), Cites("Heidelberg MLPH, exercise 1c")]
    [States("B = 1: what a step adds is √β̃_t·z", Within = "1e-3, well below the distance to any known mistake")]
    [KnownMistakes("noise that depends on the size of the batch")]
    public void A_batch_of_one_is_an_ancestral_step()
    {
        var probe = new StepProbe(Subject.Step, Chain, rows: 1, columns: Columns);
        var weights = OfSteps(t => FreshNoise.Find(probe.Added(t), 0)?.Weight ?? 0);
        Expect.Close(weights, OfSteps(t => Math.Sqrt(Chain.BetaTilde(t))), StepProbe.Measured,
            "a batch of one row gets that row's noise, of variance β̃_t", what: "the weight of z at t = 2, …, 5");
    }

    [Test, Points(1)]
    [Needs(nameof(Noise_has_the_posterior_variance), nameof(Every_step_draws_its_noise_anew), nameof(Last_step_adds_no_noise))]
    [Cites("Heidelberg MLPH, exercise 1c: the line of 1b")]
    [States("with the best possible predictor of the V, the line of latents of 1b becomes a path of length 20 at most; "
        + "independent noise makes one of about 800", Within = "a bound that no smooth map of this line reaches")]
    [KnownMistakes("anything that the checks above let through")]
    public void A_line_of_latents_stays_connected()
    {
        var samples = StepProbe.Decoded(Subject.Step, new LetterV(), ScheduleValues.Linear(1e-4, 0.02, 50),
            ConnectedPath.LineOfExercise1b, new NormalNumbers(Seed).At);
        Show(ConnectedPath.Drawn("Line of latents with the same noise for all samples", new LetterV(),
            ("best possible predictor, T = 50", samples)));
        Expect.AtMost(new ConnectedPath(samples).Length, 20, "near latents that meet the same noise stay near",
            what: "the length of the path");
    }

    private StepProbe Probe() => new(Subject.Step, Chain, Rows, Columns);

    private static double[] OfSteps(Func<int, double> value) => [.. Noisy.Select(value)];
}
