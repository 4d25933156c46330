using Grader.Checks.Flows.Oracles;
using Grader.Contracts;
using Grader.Contracts.Flows;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using static TorchSharp.torch;

namespace Grader.Checks.Flows.Training;

/// <summary>A flow that the student's code has trained on events, reduced to the numbers that checks judge.</summary>
internal sealed class TrainedEvents
{
    /// <summary>
    /// Where the excess of an event is cut off, so that one stray event cannot make the standard error of the mean too large to decide.
    /// </summary>
    private const double MaxExcess = 10;

    private readonly Lazy<Event[]> samples;
    private readonly Lazy<Event[]> truth;

    private TrainedEvents(ITrainedFlow flow, EventScaling scaling, INoiseSource noise, UniformNumbers random)
    {
        HeldOut = Drawn(EventTask.HeldOut, random);
        Exact = [.. HeldOut.Select(scaling.LogDensity)];
        Given = FlowDensity.Of(flow, Tensor(HeldOut, scaling), HeldOut.Length);
        samples = new(() => [.. flow.Sample(EventTask.Samples, noise).Numbers([EventTask.Samples, 3], "the samples").Chunk(3)
            .Select(scaling.Unscale)]);
        truth = new(() => Drawn(EventTask.Truth, random));
    }

    /// <summary>Events that the training has not seen.</summary>
    public Event[] HeldOut { get; }

    /// <summary>ln p(w) of these events.</summary>
    public double[] Exact { get; }

    /// <summary>ln q(w) of the flow for the same events.</summary>
    public double[] Given { get; }

    /// <summary>
    /// ln p(w) − ln q(w), at most <see cref="MaxExcess"/>: the mean is the divergence of the flow from the truth, which no density brings
    /// below 0. The limit lowers the smallest mean by ln(1 + e⁻¹⁰) = 5e-5.
    /// </summary>
    public double[] Excess => [.. Exact.Zip(Given, (exact, given) => Math.Min(MaxExcess, exact - given))];

    /// <summary>The tenth of the events with the largest likelihood of the flow, as densities of (pT, η₁, η₂).</summary>
    public Event[] LikeliestTenth =>
    [
        .. HeldOut.Select((at, i) => (Event: at, LogLikelihood: Given[i] + DrellYan.LogDensity(at) - Exact[i]))
            .OrderByDescending(pair => pair.LogLikelihood).Take(HeldOut.Length / 10).Select(pair => pair.Event),
    ];

    /// <summary>Samples of the flow, as events; drawn when they are asked for.</summary>
    public Event[] Samples => samples.Value;

    /// <summary>Other events that the training has not seen.</summary>
    public Event[] Truth => truth.Value;

    /// <summary>Trains, and asks for the likelihoods.</summary>
    /// <exception cref="Grader.Judging.CheckFailedException">An answer has another shape than asked for, or is not finite.</exception>
    public static TrainedEvents Of(Training<ITrainedFlow> train, TrainingBudget budget, long seed)
    {
        var random = new UniformNumbers(seed + 1); // another stream than the student's
        var noise = new SeededNoise(seed);
        var events = Drawn(EventTask.DataRows, random);
        var scaling = EventScaling.Of(events);
        return new(train(Tensor(events, scaling), budget, noise), scaling, noise, random);
    }

    private static Event[] Drawn(int count, UniformNumbers random) => [.. Enumerable.Range(0, count).Select(_ => DrellYan.Draw(random))];

    private static Tensor Tensor(Event[] events, EventScaling scaling) =>
        events.SelectMany(scaling.Scale).ToArray().ToTensor([events.Length, 3]);
}
