using Grader.Contracts.Flows;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Laws.Invertibility;
using static TorchSharp.torch;

namespace Grader.Checks.Flows.Training;

/// <summary>What a trained flow owes whatever it has learnt: judged exactly, on a flow of a short training.</summary>
internal sealed class FlowModel
{
    /// <summary>So few rows in all that no network learns them by heart, which makes a flow steep and differences of it coarse.</summary>
    private const int GradientSteps = 60;
    private const int BatchSize = 64;

    private readonly ShortFlow training;

    private FlowModel(Training<ITrainedFlow> train, long seed)
    {
        training = new(seed);
        Flow = train(training.Data, ShortFlow.Budget(GradientSteps, BatchSize), new SeededNoise(seed));
    }

    /// <summary>The flow.</summary>
    public ITrainedFlow Flow { get; }

    /// <summary>
    /// The flow as a map of numbers. It counts as eight layers, as many as the sheet's notebook has: what rounding explains grows with
    /// them.
    /// </summary>
    public InvertibleMap Map => TensorMaps.Of("f", 3, ScalarType.Float32, Forward, z => (Flow.Inverse(z), null)) with
    {
        Layers = 8, InverseName = "f⁻¹",
    };

    /// <summary>The hand-in's flow of a short training.</summary>
    public static FlowModel Of(HandIn handIn, Training<ITrainedFlow> train) =>
        Trainings.Of(handIn, $"{nameof(IEventFlow)}, a short training", seed => new FlowModel(train, seed));

    /// <summary>Some rows of the data.</summary>
    public double[][] Points(int count) => training.Rows[..count];

    /// <summary>Random latents, a few of them farther out than any of the data.</summary>
    public static double[][] RandomLatents(int count, long seed)
    {
        var normal = new NormalNumbers(seed);
        return [.. Enumerable.Range(0, count).Select(row =>
            Enumerable.Range(0, 3).Select(axis => (row % 4 == 0 ? 2 : 1) * normal.At(3 * row + axis)).ToArray())];
    }

    /// <summary>z of points.</summary>
    public double[][] Latents(double[][] points) => Map.Forward(points).Points;

    /// <summary>ln q(x) of points.</summary>
    public double[] LogDensity(double[][] points) =>
        FlowDensity.Of(Flow, points.SelectMany(point => point).ToArray().ToTensor([points.Length, 3]), points.Length);

    /// <summary>
    /// The latents of the samples are the normal numbers that were drawn, each once, in whatever order; for some samples, for one, and for
    /// as many as before once more.
    /// </summary>
    public void SamplesAreTheInverseOfTheNoise(long seed)
    {
        const string Because = "x = f⁻¹(z), z ~ N(0, I): one normal number for each coordinate";
        foreach (var (call, count) in new[] { 5, 1, 5 }.Index())
        {
            var noise = new RecordedNoise(seed + call);
            var samples = Flow.Sample(count, noise);
            samples.Numbers([count, 3], $"{count} samples");
            double[] normals = [.. noise.Normals.SelectMany(draw => draw.Numbers())];
            Expect.Equal(normals.Length, 3 * count, Because, what: $"the number of normal numbers drawn for {count} samples");
            var latents = FlowDensity.Answer(Flow, samples, count).Z.Numbers();
            Expect.Close([.. latents.Order()], [.. normals.Order()], new(2e-3, 2e-3, "rounding of single precision, there and back"),
                Because,
                "Does Sample use Inverse, and the noise as it was drawn?",
                suspects: new() { { "the noise times 0.8: a temperature", [.. normals.Select(number => 0.8 * number).Order()] } },
                what: $"the latents of {count} samples, in order");
        }
    }

    /// <summary>
    /// A row's answers do not depend on the rows beside it; products of matrices round otherwise for other numbers of rows.
    /// </summary>
    public void RowsAreIndependent(int count)
    {
        var points = Points(count);
        var rounding = Tolerance.Float32.Times(100, "rounding of single precision, over the layers of a network");
        RowsLaw.Holds(count, rows =>
        {
            double[][] batch = [.. rows.Select(row => points[row])];
            var (there, back) = (Map.Forward(batch), Map.Inverse(batch));
            return [.. rows.Select((_, i) => (double[])[.. there.Points[i], there.LogAbsDet![i], .. back.Points[i]])];
        }, rounding, "z, ln|det| and f⁻¹");
    }

    /// <summary>Equal sources give equal samples, and other sources give others.</summary>
    public void ChanceOfSamples(long seed) =>
        SourceLaw.Holds(seed, noise => Flow.Sample(3, noise).Numbers([3, 3], "the samples"), "samples of one flow");

    private (Tensor Points, Tensor? LogAbsDet) Forward(Tensor x)
    {
        var (z, logAbsDet) = FlowDensity.Answer(Flow, x, (int)x.shape[0]);
        return (z, logAbsDet);
    }
}
