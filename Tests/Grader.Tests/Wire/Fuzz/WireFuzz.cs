using Grader.Isolation;
using Grader.Wire;

namespace Grader.Tests.Wire.Fuzz;

/// <summary>
/// The judge talks to a worker that lies. Each of its calls must end with a value, with a fault of the hand-in, or with the end of the
/// wire, and what it allocates must stay in proportion to what arrived.
/// </summary>
internal sealed class WireFuzz
{
    /// <summary>Mostly exceptions and the buffers of an endpoint: twice the most that a million frames have taken.</summary>
    private const long AllowedBytes = 240_000;

    /// <summary>A list of objects takes this much more memory than the bytes of its frame.</summary>
    private const long AllowedBytesForEach = 64;

    private readonly IReadOnlyList<Conversation> conversations = Conversation.Recorded();
    private readonly SortedDictionary<string, long> outcomes = new(StringComparer.Ordinal);
    private readonly Random random;
    private readonly LyingWorker worker;

    /// <param name="seed">Equal seeds send equal bytes.</param>
    public WireFuzz(int seed)
    {
        random = new Random(seed);
        worker = new LyingWorker(random, conversations);
    }

    /// <summary>How many frames were sent.</summary>
    public long Frames { get; private set; }

    /// <summary>The most bytes that one conversation has allocated on the judge's side.</summary>
    public long MostAllocated { get; private set; }

    /// <summary>How often each outcome was seen.</summary>
    public IReadOnlyDictionary<string, long> Outcomes => outcomes;

    /// <summary>The first conversations that broke a rule, with the bytes that did.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>Talks until so many frames were sent.</summary>
    public void Run(long frames)
    {
        while (Frames < frames && Broken.Count < 10)
        {
            var conversation = conversations[random.Next(conversations.Count)];
            var (bytes, count) = worker.Send(conversation);
            Frames += Math.Max(1, count);
            Talk(conversation, bytes);
        }
    }

    private void Talk(Conversation conversation, byte[] bytes)
    {
        var (thrown, allocated) = Measured(conversation, bytes);
        var allowed = AllowedBytes + AllowedBytesForEach * bytes.Length;
        if (allocated > allowed)
            (thrown, allocated) = Measured(conversation, bytes); // the first time counts what the runtime prepares for the code that runs

        MostAllocated = Math.Max(MostAllocated, allocated);
        var outcome = thrown?.GetType().Name ?? "value";
        outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;

        if (thrown is not (null or StudentFaultException or NotAttemptedException or WireException or EndOfStreamException))
            Broken.Add($"{thrown} after {Convert.ToHexString(bytes)}");
        if (allocated > allowed)
            Broken.Add($"{allocated} bytes were allocated after {Convert.ToHexString(bytes)}");
    }

    private static (Exception? Thrown, long Allocated) Measured(Conversation conversation, byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var thrown = Thrown(conversation, bytes);
        return (thrown, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Exception? Thrown(Conversation conversation, byte[] bytes)
    {
        try
        {
            conversation.Ask(new Endpoint(new MemoryStream(bytes), Stream.Null, new FuzzPolicy()).Root<IFuzzed>());
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }
}
