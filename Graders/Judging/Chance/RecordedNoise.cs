using Grader.Contracts;
using static TorchSharp.torch;

namespace Grader.Judging.Chance;

/// <summary>
/// The judge's noise source: seeded, and it remembers every draw in order. It may be given the answers to normal draws in advance;
/// a request for another shape than the next given answer's, or after the last, is answered by chance.
/// </summary>
/// <param name="seed">Equal seeds give equal numbers; the generator takes its lower 32 bits.</param>
/// <param name="dtype">Data type of normal and uniform numbers.</param>
#pragma warning disable CA1001 // The generator's few bytes go with it; a check should not have to dispose a source of numbers.
public sealed class RecordedNoise(long seed, ScalarType dtype = ScalarType.Float32) : INoiseSource
#pragma warning restore CA1001
{
    /// <summary>They are all kept until the check ends.</summary>
    private const long MostNumbers = 50_000_000;

    private readonly NoiseRequests requests = new(MostNumbers);
    private readonly Generator generator = new((ulong)(seed & uint.MaxValue));
    private readonly List<Draw> draws = [];
    private readonly Queue<Tensor> script = [];

    /// <summary>Every draw so far, in order.</summary>
    public IReadOnlyList<Draw> Draws => draws;

    /// <summary>The normal draws so far, in order.</summary>
    public IReadOnlyList<Tensor> Normals => [.. draws.Where(draw => draw.Kind == DrawKind.Normal).Select(draw => draw.Values)];

    /// <summary>How many given answers have not been asked for.</summary>
    public int Unasked => script.Count;

    /// <summary>Gives the answers to the next normal draws, in order.</summary>
    /// <returns>This source, to be handed on.</returns>
    public RecordedNoise Answering(params Tensor[] normals)
    {
        Array.ForEach(normals, script.Enqueue);
        return this;
    }

    /// <inheritdoc />
    public Tensor Normal(params long[] shape)
    {
        var asked = requests.Shape(shape);
        return Record(new Draw(DrawKind.Normal, asked, Scripted(asked) ?? randn(asked, dtype: dtype, generator: generator)));
    }

    /// <inheritdoc />
    public Tensor Uniform(params long[] shape)
    {
        var asked = requests.Shape(shape);
        return Record(new Draw(DrawKind.Uniform, asked, rand(asked, dtype: dtype, generator: generator)));
    }

    /// <inheritdoc />
    public Tensor Integers(long low, long high, params long[] shape)
    {
        NoiseRequests.Bounds(low, high);
        var asked = requests.Shape(shape);
        return Record(new Draw(DrawKind.Integers, asked, randint(low, high, asked, generator: generator)) { Low = low, High = high });
    }

    /// <summary>What is remembered belongs to this source; the answer is a copy, which a scope of the caller may dispose.</summary>
    private Tensor Record(Draw draw)
    {
        draw.Values.DetachFromDisposeScope();
        draws.Add(draw);
        return draw.Values.clone();
    }

    private Tensor? Scripted(long[] shape) =>
        script.TryPeek(out var next) && next.shape.SequenceEqual(shape) ? script.Dequeue() : null;
}
