using Grader.Contracts.Diffusion;
using Grader.Wire;
using static TorchSharp.torch;

namespace Grader.Tests.Wire.Fuzz;

/// <summary>What the judge asks, and the frames with which an honest worker has answered.</summary>
/// <param name="Ask">The judge's calls.</param>
/// <param name="Frames">The worker's frames in order, without their lengths.</param>
internal sealed record Conversation(Action<IFuzzed> Ask, IReadOnlyList<byte[]> Frames)
{
    private static readonly Action<IFuzzed>[] asked =
    [
        s => s.Bool(true),
        s => s.OptionalDouble(0.5),
        s => s.OptionalText("a text"),
        s => s.Doubles(1, 2, 3),
        s => s.Bools([true, false]),
        s => s.OptionalTexts(["a", null, ""]),
        s => s.Jagged([[1, 2], [], [3]]),
        s => s.Grid(new double[2, 3]),
        s => s.List([1, 2, 3]),
        s => s.Tuple((0.5, [1, 2])),
        s => s.Enum(IntractabilityReason.DataDensityIsUnknown),
        s => s.Chains(3),
        s => s.Tensor(ones(2, 3)),
        s => s.Tensor(ones(3, dtype: int64)),
        s => Gradient(s, ones(2, 3).requires_grad_()),
        s => s.Delegate((x, _) => x),
        s => s.Interface(new BoundedNoise()),
        s => s.Function(x => 2 * x)(3),
        s => s.Function(s.Function(s.Function(x => x)))(1),
        s => s.Sample((x, _) => 0.5 * x, new BoundedNoise(), 4),
        s => s.Sample((x, time) => s.Tensor(x + time), new BoundedNoise(), 2),
        s => s.Nothing(),
        s => s.Throw(0),
        s => s.Throw(1),
        s => s.Throw(2),
    ];

    /// <summary>All conversations, each recorded from two endpoints.</summary>
    public static IReadOnlyList<Conversation> Recorded() => [.. asked.Select(Record)];

    private static Conversation Record(Action<IFuzzed> ask)
    {
        using var sent = new MemoryStream();
        using (var pair = Pair.Serving<IFuzzed>(new Fuzzed(), sent))
        {
            try
            {
                ask(pair.Judge.Root<IFuzzed>());
            }
            catch (FailureException)
            {
                // Recorded, too.
            }
        }

        return new Conversation(ask, [.. FramesOf(sent.ToArray())]);
    }

    private static IEnumerable<byte[]> FramesOf(byte[] sent)
    {
        for (var start = 0; start < sent.Length;)
        {
            var end = start + sizeof(int) + BitConverter.ToInt32(sent, start);
            yield return sent[(start + sizeof(int))..end];
            start = end;
        }
    }

    private static void Gradient(IFuzzed subject, Tensor leaf) => TrackedTensors.Gradients(subject.Tensor(leaf), ones(2, 3), [leaf]);
}
