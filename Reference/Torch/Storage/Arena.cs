namespace TorchSharp;

/// <summary>
/// While open, remembers the storage that this thread allocates, so that whoever knows what is still needed can let go of the
/// rest at once. A backward pass knows: of what its rules made, only the gradients that still wait are needed.
/// </summary>
internal sealed class Arena : IDisposable
{
    [ThreadStatic]
    private static Arena? current;

    private readonly Arena? outer = current;
    private readonly List<Storage> made = [];
    private bool isAbandoned;

    private Arena()
    {
    }

    public static Arena Open() => current = new Arena();

    public static void Note(Storage storage)
    {
        if (current is { isAbandoned: false })
        {
            current.made.Add(storage);
        }
    }

    /// <summary>Gives nothing back any more: code from outside has seen what was made, and may hold it.</summary>
    public static void Abandon()
    {
        if (current is not null)
        {
            current.isAbandoned = true;
            current.made.Clear();
        }
    }

    /// <summary>Gives back the arrays of all storage in which no gradient waits.</summary>
    public void ReleaseUnheld() => made.RemoveAll(static storage =>
    {
        if (storage.Holders == 0)
        {
            storage.Release();
        }

        return storage.Holders == 0;
    });

    /// <summary>Whether the running backward pass made this storage and no gradient waits in it: it may be overwritten.</summary>
    public static bool MayOverwrite(Storage storage) => storage.Holders == 0 && current is not null && current.made.Contains(storage);

    /// <summary>Lets go of storage for good, if it was made here and no gradient waits in it.</summary>
    public bool TryTake(Storage storage) => storage.Holders == 0 && made.Remove(storage);

    public void Dispose() => current = outer;
}
