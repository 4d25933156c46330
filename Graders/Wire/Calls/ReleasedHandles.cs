using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Grader.Wire;

/// <summary>Objects of the other side that this side has stopped using and has not reported yet. Finalizers add to it.</summary>
internal sealed class ReleasedHandles
{
    private readonly ConcurrentQueue<long> waiting = new();

    public void Add(long handle) => waiting.Enqueue(handle);

    /// <summary>Moves all of them into a Release frame.</summary>
    /// <returns>False where there is none to report.</returns>
    public bool TryWrite(FrameWriter frame)
    {
        var handles = new List<long>();
        while (waiting.TryDequeue(out var handle))
            handles.Add(handle);

        if (handles.Count == 0)
            return false;

        frame.Begin(FrameKind.Release);
        frame.Int32(handles.Count);
        frame.Raw<long>(CollectionsMarshal.AsSpan(handles));
        return true;
    }
}
