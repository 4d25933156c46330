using Grader.Checks.Diffusion.Oracles;
using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Statistics;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion;

/// <summary>
/// Exercise 3.4, sampling: algorithm 2 with σ_t² = β_t. No statistic can see the usual mistakes of a sampler (noise at the last step
/// shifts a variance in its fourth digit), so each weight of x_{t−1} = A·x_t + B·ε̂ + S·z is measured on its own.
/// </summary>
/// <remarks>Ho, Jain, Abbeel, Denoising Diffusion Probabilistic Models, 2020 (arXiv 2006.11239), algorithm 2.</remarks>
[Exempts(LawFamily.Gradient, "samples are drawn after the training; nothing is trained through them")]
public sealed partial class AncestralSamplerChecks(HandIn handIn) : ContractChecks<IAncestralSampler>(handIn)
{
    private const string Algorithm2 = "x_{t−1} = (x_t − (1 − α_t)/√(1 − ᾱ_t)·ε̂)/√α_t + σ_t·z";
    private const int Rows = 4;
    private const int Columns = 3;
    private const int Size = Rows * Columns;

    private static readonly ScheduleValues Chain = ScheduleValues.FiveSteps;
    private static readonly long[] Batch = [Rows, Columns];

    [Test, Points(1), Cites("DTU 02460 week 3, exercise 3.4")]
    [States("samples have the shape that is asked for, and finite values")]
    [JudgesForm]
    public void Samples_have_the_asked_shape()
    {
        foreach (var shape in new long[][] { [4, 3], [1, 2], [2, 1], [7, 5] })
        {
            var noise = new ScriptedNoise(FreshNoise.Value, index => index, Chain.StepCount);
            var samples = Subject.Sample(PredictorSpy.Zero().Predict, shape, Chain.ToSchedule(), noise);
            const string Because = "x_0 has the shape of x_T";
            Expect.Real(samples, Because);
            Expect.Shape(samples, shape, Because);
            Expect.Finite(samples, Because);
        }
    }

    [Test, Points(1), Needs(nameof(Samples_have_the_asked_shape)), Cites("DTU 02460 week 3, exercise 3.4")]
    [Covers(LawFamily.Chance)]
    [States("chance comes from the given source: equal sources give equal samples, other sources others",
        Within = "rounding of single precision")]
    public void Chance_comes_from_the_given_source() =>
        SourceLaw.Holds(Seed, noise => SamplerRun.Of(Fresh(), Chain, Batch, noise).Samples, "the samples");

    [Test, Points(2), Needs(nameof(Samples_have_the_asked_shape)), Cites("Ho et al. 2020, algorithm 2, line 2: for t = T, …, 1")]
    [States("T calls of ε_θ, each for the whole batch: x_t of shape [B, D], time of shape [B, 1]")]
    public void Network_is_asked_once_for_each_step()
    {
        var spy = PredictorSpy.Zero();
        Subject.Sample(spy.Predict, Batch, Chain.ToSchedule(), new ScriptedNoise(FreshNoise.Value, index => index, Chain.StepCount));
        foreach (var call in spy.Calls)
        {
            Expect.Shape(call.Xt, Batch, "x_t has the shape of x_T", what: "x_t");
            Expect.Shape(call.Time, [Rows, 1], "the time is one column beside x_t", what: "the time input");
            Expect.Finite(call.Xt, "x_t is finite", what: "x_t");
            Expect.Finite(call.Time, "the time is a number", what: "the time input");
        }

        var hint = spy.Calls.Count == Chain.StepCount - 1 ? "A step is left out: the first or the last." : null;
        Expect.Equal(spy.Calls.Count, Chain.StepCount, "for t = T, …, 1: one call of ε_θ(x_t, t) each", hint,
            "the number of calls for T = 5");
    }

    [Test, Points(1), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Ho et al. 2020, algorithm 2, line 1: x_T ~ N(0, I)")]
    [States("the network's first x is the first noise that was drawn, unchanged", Within = "rounding of single precision")]
    public void Sampling_starts_at_standard_normal_noise()
    {
        var drawn = Block(0);
        Expect.Close(Run().Before(0), drawn, Tolerance.Float32, "x_T ~ N(0, I)", what: "x_T", suspects: new()
        {
            { "x_T = 0", new double[Size] },
            { "x_T with the deviation 2", [.. drawn.Select(z => 2 * z)] },
            { "x_T with one row for the whole batch", [.. drawn.Select((_, index) => drawn[index % Columns])] },
            { "x_T scaled by √(1 − ᾱ_T)", [.. drawn.Select(z => z * Math.Sqrt(1 - Chain.AlphaBar(Chain.StepCount)))] },
        });
    }

    [Test, Points(1), Needs(nameof(Samples_have_the_asked_shape)), Cites("Ho et al. 2020, algorithm 2: ε_θ(x_t, t)")]
    [States("within a call all rows have one time, and it falls from call to call")]
    public void Time_falls_from_step_to_step()
    {
        var times = Times();
        var spread = times.Max(time => time.Max() - time.Min());
        Expect.Close(spread, 0, Tolerance.Float32, "all rows are at the same step", what: "the difference of times within one call");
        double[] first = [.. times.Select(time => time[0])];
        var rises = first.Zip(first[1..]).All(pair => pair.First < pair.Second);
        Expect.Decreasing(first, "for t = T, …, 1", rises ? "It looks like a loop from 1 to T." : null,
            "the time, from the first to the last call");
        if (times.Any(time => time[0] is < 0 or > 1.001))
            Note("The time input is not scaled to [0, 1]; a network learns more easily from inputs of order one.");
    }

    [Test, Points(2), Needs(nameof(Samples_have_the_asked_shape)), Cites("Ho et al. 2020, algorithms 1 and 2: the same ε_θ(x_t, t)")]
    [States("every time that training shows to the network is one that sampling shows, too", Within = "rounding of single precision")]
    public void Time_is_scaled_as_in_training()
    {
        var sampling = Times().Select(time => time[0]).ToArray();
        var training = ElboRun.Of(Other<INegativeElbo>(), Chain, 2 * Chain.StepCount, 2, _ => 0).Times;
        Expect.Finite([.. sampling, .. training], "the network is told a time", what: "the times in sampling, then in training");

        // A loop that leaves out a step is judged by the steps that it takes.
        var (asked, among) = sampling.Length < Chain.StepCount ? (sampling, training) : (training, sampling);
        double[] nearest = [.. asked.Select(time => among.MinBy(other => Math.Abs(other - time)))];
        Expect.Close(asked, nearest, Tolerance.Float32, "training and sampling give a step the same time",
            $"Sampling runs from time {sampling[0]:G4} to {sampling[^1]:G4}, training from {training.Max():G4} to {training.Min():G4}.",
            what: asked == training ? "the times in training" : "the times in sampling");
    }

    [Test, Points(2), Needs(nameof(Samples_have_the_asked_shape)), Cites("Ho et al. 2020, algorithm 2, line 4")]
    [States("x_t has the weight 1/√α_t at t < T, measured with values of order 10⁶, beside which noise does not show",
        Within = "1e-3, well below the distance to any known mistake")]
    public void State_is_divided_by_the_root_of_alpha()
    {
        var weights = Weights();
        weights.ExpectLargeStates(Algorithm2);
        Expect.Close([.. weights.Rounds.Select(weights.State)], By(weights, ReverseRule.Right.State), StepProbe.Measured, Algorithm2,
            suspects: Suspected(ReverseRule.WrongState, rule => By(weights, rule.State)),
            what: $"the weight of x_t at t = {InWords(weights)}");
        weights.ExpectSums(Algorithm2);
    }

    [Test, Points(3), Needs(nameof(Samples_have_the_asked_shape)), Cites("Ho et al. 2020, algorithm 2, line 4")]
    [States("ε̂ has the weight −(1 − α_t)/(√(1 − ᾱ_t)·√α_t), measured with values of order 10⁶, beside which noise does not show",
        Within = "1e-3, well below the distance to any known mistake")]
    public void Predicted_noise_is_subtracted_with_its_weight()
    {
        var weights = Weights();
        weights.ExpectLargeStates(Algorithm2);
        Expect.Close([.. weights.Rounds.Select(weights.Prediction)], By(weights, ReverseRule.Right.Prediction), StepProbe.Measured,
            Algorithm2, suspects: Suspected(ReverseRule.WrongPrediction, rule => By(weights, rule.Prediction)),
            what: $"the weight of ε̂ at t = {InWords(weights)}");
    }

    [Test, Points(1), Needs(nameof(Samples_have_the_asked_shape))]
    [Cites("Ho et al. 2020, algorithm 2, line 3: z ~ N(0, I) if t > 1")]
    [States("the steps T, …, 2 add something")]
    public void Every_step_but_the_last_adds_noise()
    {
        var weights = Weights();
        var noise = weights.Noise();
        double Largest(int round) => noise.Weights.Skip(round * Size).Take(Size).Max(Math.Abs);
        var silent = NoisyRounds(weights).Where(round => Largest(round) < 1e-3).ToArray();
        foreach (var round in NoisyRounds(weights))
        {
            var t = weights.Steps[round];
            var hint = t == 2 && silent.Length == 1 ? "The paper's condition t > 1 is meant for steps that count from 1." : null;
            Expect.AtLeast(Largest(round), 1e-3, "z ~ N(0, I) for t > 1", hint, $"the largest weight of noise at t = {t}");
        }
    }

    [Test, Points(1), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Ho et al. 2020, algorithm 2, line 3: else z = 0")]
    [States("x_0 = the mean of the last step", Within = "1e-3, well below the distance to any known mistake")]
    public void Last_step_adds_no_noise()
    {
        var weights = Weights();
        var noise = weights.Noise();
        var last = Array.IndexOf(weights.Steps, 1);
        if (last < 0)
        {
            Expect.Fail($"Expected the steps to end with t = 1, but they are {string.Join(", ", weights.Steps)}.",
                "x_0 = the mean of the last step");
        }

        Expect.Close([.. noise.Weights.Skip(last * Size).Take(Size)], new double[Size], new(0, 1e-3, "a measured weight"), "z = 0 at t = 1",
            what: "the weight of noise at t = 1");
    }

    [Test, Points(2), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Ho et al. 2020, algorithm 2, line 3: z ~ N(0, I)")]
    [Covers(LawFamily.Chance, LawFamily.Size)]
    [States("what the steps add are multiples of normal numbers, another one for each step, row and dimension, for several B and D")]
    public void Every_step_adds_fresh_noise_to_every_row()
    {
        foreach (var shape in new long[][] { Batch, [1, 2], [3, 3], [6, 5] })
        {
            var weights = SamplerWeights.Of(Fresh, Chain, shape);
            var rows = NoisyRounds(weights)
                .SelectMany(round => Enumerable.Range(round * (int)shape[0], (int)shape[0]));
            weights.Noise().ExpectOwn(rows, (int)shape[1], $"the noise of all steps, for samples of shape [{shape[0]}, {shape[1]}],");
        }
    }

    [Test, Points(2), Needs(nameof(Every_step_but_the_last_adds_noise)), Cites("Ho et al. 2020, section 3.2: σ_t² = β_t or β̃_t")]
    [States("S_t = √β_t for t > 1, or √β̃_t for all t > 1", Within = "1e-3, well below the distance to any known mistake")]
    public void Noise_has_the_weight_of_a_valid_sampler()
    {
        var weights = Weights();
        var (found, beta, betaTilde) = (NoiseWeights(weights), Of(weights, ReverseRule.Right), Of(weights, ReverseRule.PosteriorVariance));
        var expected = found.Zip(betaTilde).All(pair => StepProbe.Measured.Allows(pair.First, pair.Second)) ? betaTilde : beta;
        Expect.Close(found, expected, StepProbe.Measured, "σ_t² = β_t",
            suspects: Suspected(ReverseRule.WrongNoise, rule => Of(weights, rule)), what: "the weight of z at t > 1");
    }

    [Test, Points(1), Needs(nameof(Noise_has_the_weight_of_a_valid_sampler)), Cites("DTU 02460 week 3, exercise 3.4: σ_t² = β_t")]
    [States("S_t = √β_t for t > 1", Within = "1e-3, well below the distance to √β̃_t")]
    public void Noise_has_the_variance_beta()
    {
        var weights = Weights();
        Expect.Close(NoiseWeights(weights), Of(weights, ReverseRule.Right), StepProbe.Measured, "σ_t² = β_t",
            suspects: new()
            {
                { "σ_t² = β̃_t: a valid sampler, but not the one asked for", Of(weights, ReverseRule.PosteriorVariance) },
            },
            what: "the weight of z at t > 1");
    }

    [Test, Points(1), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Ho et al. 2020, algorithm 2")]
    [Covers(LawFamily.Rows, LawFamily.Size)]
    [States("a row with the same noise has the same sample, alone, in another order and beside other rows",
        Within = "rounding of single precision over T steps")]
    public void Every_row_is_sampled_for_itself() => RowsLaw.Holds(6, batch =>
    {
        double Normal(long index)
        {
            var (block, place) = (index / (batch.Length * Columns), (int)(index % (batch.Length * Columns)));
            return FreshNoise.Value(block * 100 + batch[place / Columns] * Columns + place % Columns);
        }

        var run = SamplerRun.Of(Fresh(), Chain, [batch.Length, Columns], Normal, (_, xt) => [.. xt.Select(x => 0.3 * x + 0.1)]);
        return [.. run.Samples.Chunk(Columns)];
    }, Tolerance.Float32.Times(10, "rounding of single precision over T steps"), "x_0");

    [Test, Points(2), Cites("Ho et al. 2020, algorithm 2")]
    [Needs(nameof(Predicted_noise_is_subtracted_with_its_weight), nameof(Last_step_adds_no_noise), nameof(Noise_has_the_variance_beta))]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{Algorithm2} for every schedule, T = 1 included, β from 10⁻⁶ to 0.9, "
        + "noise and predictions from 10⁻⁶ to 10⁶; in double precision, or in single and with β ≥ 0.05 where that throws",
        Within = "rounding of single precision")]
    public void Every_schedule_is_sampled_by_algorithm_2() => Law.Holds(
        Seed,
        RandomInputs.ScaleLists("β", 1, 12, 1e-6, 0.9).And(RandomInputs.Integers("B", 1, 4)).And(RandomInputs.Integers("D", 1, 3))
            .And(RandomInputs.Scales("the scale of the noise")).And(RandomInputs.Magnitudes("the scale of ε̂")),
        input =>
        {
            var (betas, rows, columns, scale, predictionScale) = input;
            double[] Predict(int call, double[] xt) => [.. xt.Select((x, index) => 0.3 * x + predictionScale * Math.Sin(call + index + 1))];
            EitherPrecision.Holds(type =>
            {
                var schedule = new ScheduleValues(type == ScalarType.Float64 ? betas : [.. betas.Select(beta => Math.Max(beta, 0.05))]);
                var run = SamplerRun.Of(Fresh(), schedule, [rows, columns], index => scale * FreshNoise.Value(index), Predict, type);
                Expect.Equal(run.Calls.Count, betas.Length, "for t = T, …, 1: one call of ε_θ(x_t, t) each", what: "the number of calls");
                for (var t = betas.Length; t >= 1; t--)
                    ExpectStep(run, schedule, betas.Length - t, t, scale);
            });
        },
        examples: 30);

    [Test, Points(0.5), Covers(LawFamily.Precision), Cites("Contract NoiseSchedule: the data type of the data it is used with")]
    [Needs(nameof(Network_is_asked_once_for_each_step))]
    [States("a float64 schedule with float64 noise is sampled, too, by finite numbers of one call of ε_θ for each step")]
    public void Double_precision_is_sampled_too()
    {
        var run = SamplerRun.Of(Fresh(), Chain, Batch, FreshNoise.Value, dtype: ScalarType.Float64);
        Expect.Equal(run.Calls.Count, Chain.StepCount, "for t = T, …, 1: one call of ε_θ(x_t, t) each", what: "the number of calls");
    }

    [Test, Points(1), Decides(1), Cites("Ho et al. 2020, algorithm 2")]
    [Needs(nameof(Network_is_asked_once_for_each_step), nameof(Time_falls_from_step_to_step),
        nameof(State_is_divided_by_the_root_of_alpha), nameof(Predicted_noise_is_subtracted_with_its_weight),
        nameof(Every_step_but_the_last_adds_noise))]
    [States("with the best possible predictor of the chequerboard, 97 % of the samples lie in black cells",
        Within = "fails a correct hand-in with probability 2.5e-8 at most")]
    public void Samples_of_the_best_predictor_lie_where_the_data_lie()
    {
        const int Count = 200;
        var board = new Chequerboard();
        var schedule = ScheduleValues.Linear(2e-3, 0.2, 50);
        var run = SamplerRun.Of(Subject, schedule, [Count, 2], new NormalNumbers(Seed).At, (call, xt) =>
            [.. xt.Chunk(2)
                .Select(point => board.OptimalNoise(point[0], point[1], schedule.AlphaBar(Math.Max(schedule.StepCount - call, 1))))
                .SelectMany(noise => new[] { noise.X, noise.Y })]);

        var pictures = new TrajectoryPictures("Reverse trajectory with the best possible predictor", schedule.StepCount, run.State);
        Show(pictures.Animation);
        Show(pictures.Stills);
        var black = run.State(0).Chunk(2).Count(point => Chequerboard.BlackCell(point[0], point[1]) is not null);
        Decide(BinomialTest.AtLeast(black, Count, 0.97), "q is uniform on the five black cells; the predictor is exact",
            what: "the share of samples in black cells");
    }

    private double[] Trace(Func<int, int> stepOfBlock)
    {
        double[] start = [1, -0.5];
        double Normal(long index)
        {
            var (block, n) = ((int)(index / 2), stepOfBlock((int)(index / 2)));
            return block == 0 ? start[index] : index % 2 == 0 ? 0.1 * n : 0.05 - 0.2 * n;
        }

        double[] Predict(int call, double[] xt) =>
            [.. xt.Select((x, index) => 0.3 * x + (index % 2 == 0 ? 0.01 : -0.01) * (Chain.StepCount - call))];
        return SamplerRun.Of(Subject, Chain, [1, 2], Normal, Predict).State(0);
    }

    /// <summary>Expects x_{t−1} by algorithm 2 from the x_t that was found, with any block of the noise.</summary>
    private static void ExpectStep(SamplerRun run, ScheduleValues schedule, int round, int t, double scale)
    {
        var (before, predicted, after) = (run.Before(round), run.Prediction(round), run.After(round));
        double[] mean = [.. before.Zip(predicted, (x, epsilon) => ReverseRule.Right.Apply(schedule, t, x, epsilon, 0))];
        double[] added = [.. after.Zip(mean, (next, expected) => next - expected)];
        var noise = FreshNoise.Nearest(added, scale * ReverseRule.Right.Noise(schedule, t), 2 * schedule.StepCount);
        for (var i = 0; i < mean.Length; i++)
        {
            var size = Math.Abs(ReverseRule.Right.State(schedule, t) * before[i])
                + Math.Abs(ReverseRule.Right.Prediction(schedule, t) * predicted[i]) + Math.Abs(noise[i]);
            Expect.Close(after[i], mean[i] + noise[i], Tolerance.Float32.ForMagnitude(size), Algorithm2, what: $"x_{t - 1}");
        }
    }

    /// <summary>The time of each row in each call.</summary>
    private double[][] Times()
    {
        double[][] times = [.. Run().Calls.Select(call => call.Time.Numbers())];
        Expect.AtLeast(times.Length, 1, "for t = T, …, 1: one call of ε_θ(x_t, t) each", what: "the number of calls");
        Expect.AtLeast(times.Min(time => time.Length), 1, "the time is one column beside x_t", what: "the numbers in the time input");
        return times;
    }

    private SamplerWeights Weights() => SamplerWeights.Of(Fresh, Chain, Batch);

    /// <summary>A run with ε̂ = 0 and noise without pattern.</summary>
    private SamplerRun Run() => SamplerRun.Of(Fresh(), Chain, Batch, FreshNoise.Value);

    private static IEnumerable<int> NoisyRounds(SamplerWeights weights) =>
        Enumerable.Range(0, weights.Steps.Length).Where(round => weights.Steps[round] > 1);

    private static double[] NoiseWeights(SamplerWeights weights)
    {
        var noise = weights.Noise();
        return [.. NoisyRounds(weights).Select(round => noise.Weights[round * Size])];
    }

    private static double[] Of(SamplerWeights weights, ReverseRule rule) =>
        [.. NoisyRounds(weights).Select(round => rule.Noise(Chain, weights.Steps[round]))];

    private static double[] By(SamplerWeights weights, Func<ScheduleValues, int, double> weight) =>
        [.. weights.Rounds.Select(round => weight(Chain, weights.Steps[round]))];

    private static string InWords(SamplerWeights weights) => string.Join(", ", weights.Rounds.Select(round => weights.Steps[round]));

    private static Suspects Suspected(IEnumerable<ReverseRule> rules, Func<ReverseRule, double[]> values)
    {
        var suspects = new Suspects();
        foreach (var rule in rules)
            suspects.Add(rule.Name, values(rule));

        return suspects;
    }

    private static double[] Block(int block) => [.. Enumerable.Range(0, Size).Select(index => FreshNoise.Block(block, index, Size))];
}
