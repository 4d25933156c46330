using Grader.Checks.Diffusion.Oracles;
using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Statistics;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>
/// Exercise 3.4, sampling: algorithm 2 with σ_t² = β_t. No statistic can see the usual mistakes of a sampler (noise at the last step
/// shifts a variance in its fourth digit), so each weight of x_{t−1} = A·x_t + B·ε̂ + S·z is measured on its own.
/// </summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithm 2.</remarks>
public sealed class AncestralSamplerChecks(HandIn handIn) : ContractChecks<IAncestralSampler>(handIn)
{
    private const string Algorithm2 = "x_{t−1} = (x_t − (1 − α_t)/√(1 − ᾱ_t)·ε̂)/√α_t + σ_t·z";
    private const int Rows = 4;
    private const int Columns = 3;
    private const int Size = Rows * Columns;

    private static readonly ScheduleValues Chain = ScheduleValues.FiveSteps;
    private static readonly long[] Batch = [Rows, Columns];

    [Test, Points(1), Cites("DTU 02460 week 3, exercise 3.4")]
    [States("samples have the shape that is asked for, and finite values")]
    [KnownMistakes("a shape that is fixed in the code")]
    [JudgesForm]
    public void Samples_have_the_asked_shape()
    {
        foreach (var shape in new long[][] { [4, 3], [1, 2], [2, 1] })
        {
            var noise = new ScriptedNoise(FreshNoise.Value, index => index, Chain.StepCount);
            var samples = Subject.Sample(PredictorSpy.Zero().Predict, shape, Chain.ToSchedule(), noise);
            const string Because = "x_0 has the shape of x_T";
            Expect.Real(samples, Because);
            Expect.Shape(samples, shape, Because);
            Expect.Finite(samples, Because);
        }
    }

    [Test, Points(2), Needs(nameof(Samples_have_the_asked_shape)), Cites("Ho et al. 2020, algorithm 2, line 2: for t = T, …, 1")]
    [States("T calls of ε_θ, each for the whole batch: x_t of shape [B, D], time of shape [B, 1]")]
    [KnownMistakes("a loop that ends before t = 1", "a loop that begins below T", "one time for the whole batch")]
    public void Network_is_asked_once_for_each_step()
    {
        var spy = PredictorSpy.Zero();
        Subject.Sample(spy.Predict, Batch, Chain.ToSchedule(), new ScriptedNoise(FreshNoise.Value, index => index, Chain.StepCount));
        var hint = spy.Calls.Count == Chain.StepCount - 1 ? "One step is left out." : null;
        Expect.Equal(spy.Calls.Count, Chain.StepCount, "for t = T, …, 1: one call of ε_θ(x_t, t) each", hint,
            "the number of calls for T = 5");
        foreach (var call in spy.Calls)
        {
            Expect.Shape(call.Xt, Batch, "x_t has the shape of x_T", what: "x_t");
            Expect.Shape(call.Time, [Rows, 1], "the time is one column beside x_t", what: "the time input");
            Expect.Finite(call.Xt, "x_t is finite", what: "x_t");
            Expect.Finite(call.Time, "the time is a number", what: "the time input");
        }
    }

    [Test, Points(1), Needs(nameof(Network_is_asked_once_for_each_step)), Cites("Ho et al. 2020, algorithm 2, line 1: x_T ~ N(0, I)")]
    [States("the network's first x is the first noise that was drawn, unchanged", Within = "rounding of single precision")]
    [KnownMistakes("x_T = 0", "uniform x_T", "x_T of another variance", "one x_T for all rows")]
    public void Sampling_starts_at_standard_normal_noise()
    {
        var drawn = Block(0);
        Expect.Close(Run().State(Chain.StepCount), drawn, Tolerance.Float32, "x_T ~ N(0, I)", what: "x_T", suspects: new()
        {
            { "x_T = 0", new double[Size] },
            { "x_T with the deviation 2", [.. drawn.Select(z => 2 * z)] },
            { "x_T with one row for the whole batch", [.. drawn.Select((_, index) => drawn[index % Columns])] },
            { "x_T scaled by √(1 − ᾱ_T)", [.. drawn.Select(z => z * Math.Sqrt(1 - Chain.AlphaBar(Chain.StepCount)))] },
        });
    }

    [Test, Points(1), Needs(nameof(Network_is_asked_once_for_each_step)), Cites("Ho et al. 2020, algorithm 2: ε_θ(x_t, t)")]
    [States("within a call all rows have one time, and it falls from call to call")]
    [KnownMistakes("a loop from t = 1 to T", "a constant time")]
    public void Time_falls_from_step_to_step()
    {
        var times = Run().Calls.Select(call => call.Time.Numbers()).ToArray();
        var spread = times.Max(time => time.Max() - time.Min());
        Expect.Close(spread, 0, Tolerance.Float32, "all rows are at the same step", what: "the difference of times within one call");
        double[] first = [.. times.Select(time => time[0])];
        var rises = first.Zip(first[1..]).All(pair => pair.First < pair.Second);
        Expect.Decreasing(first, "for t = T, …, 1", rises ? "It looks like a loop from 1 to T." : null,
            "the time, from the first to the last call");
        if (times.Any(time => time[0] is < 0 or > 1.001))
            Note("The time input is not scaled to [0, 1]; a network learns more easily from inputs of order one.");
    }

    [Test, Points(2), Needs(nameof(Time_falls_from_step_to_step)), Cites("Ho et al. 2020, algorithms 1 and 2: the same ε_θ(x_t, t)")]
    [States("every time that training shows to the network is one that sampling shows, too", Within = "rounding of single precision")]
    [KnownMistakes("training with t = 1, …, T and sampling with t = 0, …, T − 1")]
    public void Time_is_scaled_as_in_training()
    {
        var sampling = Run().Calls.Select(call => call.Time.Numbers([Rows, 1], "the time")[0]).ToArray();
        var training = ElboRun.Of(Other<INegativeElbo>(), Chain, 2 * Chain.StepCount, 2, _ => 0).Times;
        var nearest = training.Select(time => sampling.MinBy(other => Math.Abs(other - time))).ToArray();
        Expect.Close(training, nearest, Tolerance.Float32, "training and sampling give a step the same time",
            $"Sampling runs from time {sampling[0]:G4} to {sampling[^1]:G4}, training from {training.Max():G4} to {training.Min():G4}.",
            what: "the times in training");
    }

    [Test, Points(2), Needs(nameof(Sampling_starts_at_standard_normal_noise)), Cites("Ho et al. 2020, algorithm 2, line 4")]
    [States("ε̂ = 0, z = 0: x_{t−1} = x_t/√α_t, also for large x", Within = "rounding of single precision")]
    [KnownMistakes("1/√ᾱ", "1/α", "no division", "noise that is not normal", "√ᾱ_t in place of √α_t in μ̃",
        "a predicted x_0 that is cut to [−1, 1]")]
    public void State_is_divided_by_the_root_of_alpha()
    {
        var run = SamplerRun.Of(Subject, Chain, Batch, index => index < Size ? 10 * FreshNoise.Value(index) : 0);
        Expect.Close(run.Successors(), run.SuccessorsBy(ReverseRule.Right, (_, _) => 0, (_, _) => 0), Tolerance.Float32.ForMagnitude(20),
            $"{Algorithm2} with ε̂ = 0 and z = 0", suspects: run.Suspected(ReverseRule.WrongState, (_, _) => 0, (_, _) => 0),
            what: "x_4, …, x_0");
    }

    [Test, Points(3), Needs(nameof(State_is_divided_by_the_root_of_alpha)), Cites("Ho et al. 2020, algorithm 2, line 4")]
    [States("z = 0: ε̂ has the weight −(1 − α_t)/(√(1 − ᾱ_t)·√α_t)", Within = "rounding of single precision")]
    [KnownMistakes("1 − ᾱ without its root", "1 − ᾱ in the numerator", "√(1 − ᾱ_{t−1})", "the wrong sign", "a deterministic DDIM step")]
    public void Predicted_noise_is_subtracted_with_its_weight()
    {
        double Prediction(int t, int index) => Math.Sin(index + 3 * t) + 0.2;
        var run = SamplerRun.Of(Subject, Chain, Batch, _ => 0, (t, xt) => [.. xt.Select((_, index) => Prediction(t, index))]);
        Expect.Close(run.Successors(), run.SuccessorsBy(ReverseRule.Right, Prediction, (_, _) => 0), Tolerance.Float32,
            $"{Algorithm2} with z = 0",
            suspects: run.Suspected(ReverseRule.WrongPrediction, Prediction, (_, _) => 0), what: "x_4, …, x_0");
    }

    [Test, Points(1), Needs(nameof(State_is_divided_by_the_root_of_alpha))]
    [Cites("Ho et al. 2020, algorithm 2, line 3: z ~ N(0, I) if t > 1")]
    [States("the steps T, …, 2 add something")]
    [KnownMistakes("no noise at t = 2 as well (the paper's t > 1 in a loop that counts from 0)", "no noise at all")]
    public void Every_step_but_the_last_adds_noise()
    {
        var run = Run();
        foreach (var t in Enumerable.Range(2, Chain.StepCount - 1))
        {
            var onlyHere = t == 2 && run.Added(3).Max(Math.Abs) >= 1e-3;
            var hint = onlyHere ? "The paper's condition t > 1 is meant for steps that count from 1." : null;
            Expect.AtLeast(run.Added(t).Max(Math.Abs), 1e-3, "z ~ N(0, I) for t > 1", hint, $"the largest noise at t = {t}");
        }
    }

    [Test, Points(1), Needs(nameof(State_is_divided_by_the_root_of_alpha)), Cites("Ho et al. 2020, algorithm 2, line 3: else z = 0")]
    [States("x_0 = the mean of the last step", Within = "rounding of single precision")]
    [KnownMistakes("noise at the last step")]
    public void Last_step_adds_no_noise()
    {
        Expect.Close(Run().Added(1), new double[Size], Tolerance.Float32.ForMagnitude(20), "z = 0 at t = 1", what: "the noise at t = 1");
    }

    [Test, Points(2), Needs(nameof(Every_step_but_the_last_adds_noise)), Cites("Ho et al. 2020, algorithm 2, line 3: z ~ N(0, I)")]
    [States("what a step adds is a multiple of noise that no other step has used, with a value for each row and dimension")]
    [KnownMistakes("one z for all rows", "one z for both dimensions", "one z for all steps", "z that is not normal")]
    public void Every_step_adds_fresh_noise_to_every_row()
    {
        var run = Run();
        var used = new Dictionary<int, int>();
        foreach (var t in Enumerable.Range(2, Chain.StepCount - 1))
        {
            var added = run.Added(t);
            if (FreshNoise.Find(added, 2 * Chain.StepCount) is not { } found)
            {
                Expect.Fail($"Expected step {t} to add a multiple of normal noise that was drawn for it, "
                    + "but what it adds is no multiple of the numbers drawn.",
                    "z ~ N(0, I), fresh for each step and row",
                    Pattern(added), found: string.Join(", ", added.Take(6).Select(value => $"{value:G4}")) + ", …");
            }
            else if (!used.TryAdd(found.Block, t))
            {
                Expect.Fail($"Expected fresh noise at step {t}, but it adds the noise of step {used[found.Block]} again.",
                    "z ~ N(0, I), fresh for each step and row");
            }
        }
    }

    [Test, Points(2), Needs(nameof(Every_step_adds_fresh_noise_to_every_row)), Cites("Ho et al. 2020, section 3.2: σ_t² = β_t or β̃_t")]
    [States("S_t = √β_t for t > 1, or √β̃_t for all t > 1", Within = "1e-3, well below the distance to any known mistake")]
    [KnownMistakes("β in place of its root", "σ·z divided by √α_t")]
    public void Noise_has_the_weight_of_a_valid_sampler()
    {
        var run = Run();
        var weights = Weights(run);
        var beta = OfSteps(t => ReverseRule.Right.Noise(Chain, t));
        var betaTilde = OfSteps(t => ReverseRule.PosteriorVariance.Noise(Chain, t));
        var expected = weights.Zip(betaTilde).All(pair => Measured.Allows(pair.First, pair.Second)) ? betaTilde : beta;
        var suspects = new Suspects();
        foreach (var rule in ReverseRule.WrongNoise)
            suspects.Add(rule.Name, OfSteps(t => rule.Noise(Chain, t)));

        Expect.Close(weights, expected, Measured, "σ_t² = β_t", suspects: suspects, what: "the weight of z at t = 5, …, 2");
    }

    [Test, Points(1), Needs(nameof(Noise_has_the_weight_of_a_valid_sampler)), Cites("DTU 02460 week 3, exercise 3.4: σ_t² = β_t")]
    [States("S_t = √β_t for t > 1", Within = "1e-3, well below the distance to √β̃_t")]
    [KnownMistakes("σ_t² = β̃_t")]
    public void Noise_has_the_variance_beta()
    {
        Expect.Close(Weights(Run()), OfSteps(t => Math.Sqrt(Chain.Beta(t))), Measured, "σ_t² = β_t",
            what: "the weight of z at t = 5, …, 2", suspects: new()
            {
                {
                    "σ_t² = β̃_t: a valid sampler, but not the one asked for",
                    OfSteps(t => ReverseRule.PosteriorVariance.Noise(Chain, t))
                },
            });
    }

    [Test, Points(1), Cites("Ho et al. 2020, algorithm 2")]
    [Needs(nameof(Predicted_noise_is_subtracted_with_its_weight), nameof(Last_step_adds_no_noise), nameof(Noise_has_the_variance_beta),
        nameof(Time_falls_from_step_to_step))]
    [States($"{Algorithm2} for every schedule, T = 1 included, and a predictor that depends on x_t and t",
        Within = "rounding of single precision over T steps")]
    [KnownMistakes("a rule that fits one schedule only", "rows that mix")]
    public void Every_schedule_is_sampled_by_algorithm_2() => Law.Holds(
        Seed,
        RandomInputs.Betas(mostSteps: 12).And(RandomInputs.Integers("B", 1, 4)).And(RandomInputs.Integers("D", 1, 3)),
        input =>
        {
            var ((betas, rows), columns) = input;
            double[] Predict(int t, double[] xt) => [.. xt.Select((x, index) => 0.3 * x + 0.1 * Math.Sin(t + index))];
            var run = SamplerRun.Of(Subject, new ScheduleValues(betas), [rows, columns], FreshNoise.Value, Predict);
            Expect.Equal(run.Calls.Count, betas.Length, "for t = T, …, 1: one call of ε_θ(x_t, t) each", what: "the number of calls");
            for (var t = betas.Length; t >= 1; t--)
            {
                var predicted = Predict(t, run.State(t));
                var mean = run.State(t).Select((x, index) => ReverseRule.Right.Apply(run.Schedule, t, x, predicted[index], 0)).ToArray();
                var added = run.State(t - 1).Zip(mean, (next, expected) => next - expected).ToArray();
                var noise = FreshNoise.Nearest(added, ReverseRule.Right.Noise(run.Schedule, t), 2 * betas.Length);
                Expect.Close(run.State(t - 1), [.. mean.Zip(noise, (expected, z) => expected + z)],
                    Tolerance.Float32.Times(10, "rounding of single precision"), Algorithm2, what: $"x_{t - 1}");
            }
        },
        examples: 20);

    /// <remarks>
    /// fixtures/golden/diffusion/trace.csv: β = 0.1, …, 0.5, x_T = (1, −0.5), ε̂ = 0.3·x + 0.01·n·(1, −1), z_n = (0.1·n, 0.05 − 0.2·n).
    /// </remarks>
    [Test, Points(1), Needs(nameof(Every_schedule_is_sampled_by_algorithm_2)), Cites("Ho et al. 2020, algorithm 2")]
    [States("the five-step trace of the course notes ends at (2.0739519, −2.1872898)", Within = "rounding of single precision")]
    [KnownMistakes("anything that the checks above let through")]
    public void Trace_of_five_steps_ends_at_the_known_point()
    {
        var inOrder = Trace(block => Chain.StepCount + 1 - block);
        double[] expected = [2.073951850875, -2.187289800611];
        var close = inOrder.Zip(expected).All(pair => Tolerance.Float32.Allows(pair.First, pair.Second));
        var samples = close ? inOrder : Trace(block => block); // drawn all at once, with the noise of step 1 first
        Expect.Close(samples, expected, Tolerance.Float32, Algorithm2, what: "x_0");
    }

    [Test, Points(1), Decides(1), Needs(nameof(Every_schedule_is_sampled_by_algorithm_2)), Cites("Ho et al. 2020, algorithm 2")]
    [States("with the best possible predictor of the chequerboard, 97 % of the samples lie in black cells",
        Within = "fails a correct hand-in with probability 2.5e-8 at most")]
    [KnownMistakes("anything that the checks above let through")]
    public void Samples_of_the_best_predictor_lie_where_the_data_lie()
    {
        const int Count = 200;
        var board = new Chequerboard();
        var schedule = ScheduleValues.Linear(2e-3, 0.2, 50);
        var run = SamplerRun.Of(Subject, schedule, [Count, 2], new NormalNumbers(Seed).At, (t, xt) =>
            [.. xt.Chunk(2).Select(point => board.OptimalNoise(point[0], point[1], schedule.AlphaBar(t)))
                .SelectMany(noise => new[] { noise.X, noise.Y })]);

        var pictures = new TrajectoryPictures("Reverse trajectory with the best possible predictor", schedule.StepCount, run.State);
        Show(pictures.Animation);
        Show(pictures.Stills);
        var black = run.State(0).Chunk(2).Count(point => Chequerboard.BlackCell(point[0], point[1]) is not null);
        Decide(BinomialTest.AtLeast(black, Count, 0.97), "q is uniform on the five black cells; the predictor is exact",
            what: "the share of samples in black cells");
    }

    private static Tolerance Measured { get; } = new(1e-3, 0, "a weight that is measured from the samples");

    private double[] Trace(Func<int, int> stepOfBlock)
    {
        double[] start = [1, -0.5];
        double Normal(long index)
        {
            var (block, n) = ((int)(index / 2), stepOfBlock((int)(index / 2)));
            return block == 0 ? start[index] : index % 2 == 0 ? 0.1 * n : 0.05 - 0.2 * n;
        }

        double[] Predict(int n, double[] xt) => [.. xt.Select((x, index) => 0.3 * x + (index % 2 == 0 ? 0.01 : -0.01) * n)];
        return SamplerRun.Of(Subject, Chain, [1, 2], Normal, Predict).State(0);
    }

    /// <summary>A run with ε̂ = 0 and noise without pattern.</summary>
    private SamplerRun Run() => SamplerRun.Of(Subject, Chain, Batch, FreshNoise.Value);

    private static double[] Weights(SamplerRun run) => OfSteps(t => FreshNoise.Find(run.Added(t), 2 * Chain.StepCount)?.Weight ?? 0);

    /// <summary>Values of the steps T, …, 2.</summary>
    private static double[] OfSteps(Func<int, double> value) => [.. Enumerable.Range(2, Chain.StepCount - 1).Reverse().Select(value)];

    private static double[] Block(int block) => [.. Enumerable.Range(0, Size).Select(index => FreshNoise.Block(block, index, Size))];

    private static string? Pattern(double[] added)
    {
        bool Same(Func<int, double> reference) => added.Select((value, index) => Math.Abs(value - reference(index))).Max() < 1e-4;
        return Same(index => added[index % Columns]) ? "It looks like one z for all rows."
            : Same(index => added[index / Columns * Columns]) ? "It looks like one z for all dimensions of a row."
            : null;
    }
}
