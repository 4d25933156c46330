using System.Collections.Concurrent;

namespace Grader.Wire;

/// <summary>The values of the caller that calls have changed, until somebody takes them.</summary>
public sealed class ChangeLog
{
    private readonly ConcurrentQueue<ValueChange> changes = new();

    /// <summary>Adds one.</summary>
    public void Add(ValueChange change) => changes.Enqueue(change);

    /// <summary>Takes all, in order.</summary>
    public IReadOnlyList<ValueChange> Take()
    {
        List<ValueChange> taken = [];
        while (changes.TryDequeue(out var change))
            taken.Add(change);

        return taken;
    }
}
