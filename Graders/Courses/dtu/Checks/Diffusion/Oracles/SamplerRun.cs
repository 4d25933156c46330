using Grader.Contracts;
using Grader.Contracts.Diffusion;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>One call of a sampler with a known predictor and known noise, followed from call to call of the network.</summary>
internal sealed class SamplerRun
{
    private readonly double[][] states;
    private readonly double[][] predictions;

    private SamplerRun(ScheduleValues schedule, long[] shape, IReadOnlyList<PredictorCall> calls, double[] samples, double[][] predictions)
    {
        (Schedule, Calls, this.predictions) = (schedule, calls, predictions);
        states = [.. calls.Select(call => call.Xt.Numbers(shape, "x_t")), samples];
    }

    /// <summary>The schedule.</summary>
    public ScheduleValues Schedule { get; }

    /// <summary>What the network was asked, in order.</summary>
    public IReadOnlyList<PredictorCall> Calls { get; }

    /// <summary>
    /// Lets <paramref name="subject"/> sample.
    /// </summary>
    /// <param name="subject">The code that is judged.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="shape">Shape [B, D] of the samples.</param>
    /// <param name="normal">
    /// The stream of normal numbers: the first B·D of a correct solution are x_T, then follow those of the steps.
    /// </param>
    /// <param name="prediction">ε̂ of a call from its index and the state, as flat arrays; null for 0.</param>
    /// <param name="dtype">Data type of schedule and noise.</param>
    /// <exception cref="Grader.Judging.CheckFailedException">The result has another shape, or is not finite.</exception>
    public static SamplerRun Of(
        IAncestralSampler subject, ScheduleValues schedule, long[] shape,
        Func<long, double> normal, Func<int, double[], double[]>? prediction = null, ScalarType dtype = ScalarType.Float32)
    {
        var noise = new ScriptedNoise(normal, index => index, schedule.StepCount, dtype);
        return Of(subject, schedule, shape, noise, prediction, dtype);
    }

    /// <inheritdoc cref="Of(IAncestralSampler, ScheduleValues, long[], Func{long, double}, Func{int, double[], double[]}?, ScalarType)"/>
    public static SamplerRun Of(
        IAncestralSampler subject, ScheduleValues schedule, long[] shape,
        INoiseSource noise, Func<int, double[], double[]>? prediction = null, ScalarType dtype = ScalarType.Float32)
    {
        var predictions = new List<double[]>();
        var spy = new PredictorSpy(call =>
        {
            var xt = call.Xt.Numbers();
            predictions.Add(prediction?.Invoke(call.Index, xt) ?? new double[xt.Length]);
            return predictions[^1].ToTensor(call.Xt.shape, call.Xt.dtype == ScalarType.Float32 ? ScalarType.Float32 : ScalarType.Float64);
        });
        var samples = subject.Sample(spy.Predict, shape, schedule.ToSchedule(dtype), noise).Numbers(shape, "the samples");
        return new SamplerRun(schedule, shape, spy.Calls, samples, [.. predictions]);
    }

    /// <summary>What the network was asked about in a call.</summary>
    public double[] Before(int call) => states[call];

    /// <summary>What came next: what the network was asked about in the next call, or the samples.</summary>
    public double[] After(int call) => states[call + 1];

    /// <summary>The samples.</summary>
    public double[] Samples => states[^1];

    /// <summary>ε̂ of a call.</summary>
    public double[] Prediction(int call) => predictions[call];

    /// <summary>x_t, 0 ≤ t ≤ T, of a run with T calls.</summary>
    public double[] State(int t)
    {
        Expect.Equal(Calls.Count, Schedule.StepCount, "for t = T, …, 1: one call of ε_θ(x_t, t) each", what: "the number of calls");
        return states[Schedule.StepCount - t];
    }
}
