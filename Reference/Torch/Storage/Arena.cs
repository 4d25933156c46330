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

    /// <summary>What the rules that run may use of older nodes' results: what they record borrows it.</summary>
    public Storage[] Lent { private get; set; } = [];

    private Arena(bool isRecorded) => this.isRecorded = isRecorded;

    /// <param name="isRecorded">What is made is kept by the tape too, and let go of with the node that made it.</param>
    public static Arena Open(bool isRecorded) => current = new Arena(isRecorded);

    public static void Note(Storage storage)
    {
        if (current is { isAbandoned: false, isRecorded: false })
            current.made.Add(storage);

        storage.Arena = current?.number ?? 0;
    }

    /// <summary>Gives a node its result, or its share in what it views: of a recorded backward pass nobody sees more than the results.</summary>
    public static void Own(Storage storage, Node node)
    {
        if (current is not { isRecorded: true })
            return;

        node.Borrow(current.Lent);
        if (!current.isAbandoned && (storage.Arena == current.number || storage.Sharers > 0))
        {
            storage.Arena = 0;
            node.Own(storage);
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
            foreach (var storage in current.Lent)
                storage.Sharers++;
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
        {
            if (node.OwnResult is { } storage && isSeen(storage))
                node.Disown();
        }

        owners.Clear();
    }
}
