namespace TorchSharp;

/// <summary>
/// While open, remembers the storage that this thread allocates, so that whoever knows what is still needed can let go of the
/// rest at once. A backward pass knows: of what its rules made, only the gradients that still wait are needed.
/// </summary>
internal sealed class Arena : IDisposable
{
    [ThreadStatic] private static Arena? current;
    private static long last;
    private readonly Arena? outer = current;
    private readonly long number = Interlocked.Increment(ref last);
    private readonly bool isRecorded;
    private readonly List<Storage> made = [];
    private readonly List<Node> owners = [];
    private bool isAbandoned;

    private Arena(bool isRecorded) => this.isRecorded = isRecorded;

    /// <param name="isRecorded">What is made is kept by the tape too, and let go of with the node that made it.</param>
    public static Arena Open(bool isRecorded) => current = new Arena(isRecorded);

    public static void Note(Storage storage)
    {
        if (current is { isAbandoned: false, isRecorded: false })
            current.made.Add(storage);

        storage.Arena = current?.number ?? 0;
    }

    /// <summary>Gives a node what it made, unless an older one made it: of a recorded backward pass nobody sees more than the results.</summary>
    public static void Own(Storage storage, Node node)
    {
        if (current is { isAbandoned: false, isRecorded: true } && storage.Arena == current.number)
        {
            (storage.Arena, node.OwnResult) = (0, storage);
            current.owners.Add(node);
        }
    }

    /// <summary>Gives nothing back any more: code from outside has seen what was made, and may hold it.</summary>
    public static void Abandon()
    {
        if (current is not null)
        {
            current.isAbandoned = true;
            current.made.Clear();
            current.Disown(_ => true);
        }
    }

    /// <summary>Gives back the arrays of all storage in which no gradient waits.</summary>
    public void ReleaseUnheld() => made.RemoveAll(static storage =>
    {
        if (storage.Holders == 0)
            storage.Release();

        return storage.Holders == 0;
    });

    /// <summary>Whether the running backward pass made this storage and no gradient waits in it: it may be overwritten.</summary>
    public static bool MayOverwrite(Storage storage) => storage.Holders == 0 && current is not null && current.made.Contains(storage);

    /// <summary>Lets go of storage for good, if it was made here and no gradient waits in it.</summary>
    public bool TryTake(Storage storage) => storage.Holders == 0 && made.Remove(storage);

    public void Dispose()
    {
        Disown(storage => storage.Holders > 0);
        current = outer;
    }

    private void Disown(Predicate<Storage> isSeen)
    {
        foreach (var node in owners)
            node.OwnResult = node.OwnResult is { } storage && isSeen(storage) ? null : node.OwnResult;

        owners.Clear();
    }
}
