using System.Collections.Concurrent;

namespace Grader.Isolation;

/// <summary>What waits in a queue.</summary>
internal static class QueueItems
{
    /// <summary>Takes everything out, in order.</summary>
    public static IReadOnlyList<T> TakeAll<T>(this ConcurrentQueue<T> queue)
    {
        List<T> taken = [];
        while (queue.TryDequeue(out var item))
            taken.Add(item);

        return taken;
    }
}
