using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Isolation;

/// <summary>
/// What a child writes to standard error. The first bytes are kept, and the last ones, in which a crashing runtime gives the reason. All
/// between is read and dropped, so that endless output neither blocks the child nor fills the memory.
/// </summary>
internal sealed partial class OutputText
{
    private const int TailSize = 8 << 10;
    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(5);
    private readonly Lock gate = new();
    private readonly byte[] head;
    private readonly byte[] tail = new byte[TailSize];
    private int headUsed;
    private int tailUsed;
    private long received;
    private bool isLost;

    /// <summary>
    /// Reads on a thread of its own: such a stream occupies one for as long as the child lives, and on a busy machine the pool adds threads
    /// so slowly that what a child has written would be asked for before anybody has begun to read it.
    /// </summary>
    public OutputText(Stream source, int limit)
    {
        head = new byte[limit];
        Completed = Task.Factory.StartNew(
            () => Drain(source), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Ends when the stream does.</summary>
    public Task Completed { get; }

    /// <summary>The first part.</summary>
    public string Text
    {
        get
        {
            lock (gate)
                return FrameCount().Replace(Encoding.UTF8.GetString(head, 0, headUsed), "Repeated many times:");
        }
    }

    /// <summary>The last part, as far as it is not in <see cref="Text"/>.</summary>
    public string Tail
    {
        get
        {
            lock (gate)
                return Encoding.UTF8.GetString(tail, 0, tailUsed);
        }
    }

    /// <summary>
    /// Waits until so many bytes have come in all. They are in the pipe already, unless the child has redirected its own output: then this
    /// waits once, and not long.
    /// </summary>
    public void Await(long bytes) => isLost = isLost
        || !SpinWait.SpinUntil(() => Interlocked.Read(ref received) >= bytes || Completed.IsCompleted, longestWait);

    /// <summary>
    /// What the runtime says of an overflowed stack. The number differs from run to run, as does the place of the stack in memory.
    /// </summary>
    [GeneratedRegex(@"^Repeated \d+ times:", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FrameCount();

    private void Drain(Stream source)
    {
        var buffer = new byte[64 << 10];
        try
        {
            for (int read; (read = source.Read(buffer)) > 0;)
                Keep(buffer.AsSpan(0, read));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The child was killed.
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        lock (gate)
        {
            var first = Math.Min(bytes.Length, head.Length - headUsed);
            bytes[..first].CopyTo(head.AsSpan(headUsed));
            headUsed += first;
            KeepTail(bytes[first..]);
            Interlocked.Add(ref received, bytes.Length);
        }
    }

    private void KeepTail(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.Length > TailSize ? bytes[^TailSize..] : bytes;
        var kept = Math.Min(tailUsed, TailSize - bytes.Length);
        tail.AsSpan(tailUsed - kept, kept).CopyTo(tail);
        bytes.CopyTo(tail.AsSpan(kept));
        tailUsed = kept + bytes.Length;
    }
}
