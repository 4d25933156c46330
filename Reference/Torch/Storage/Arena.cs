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

    /// <summary>Gives back the arrays of all storage that is not among the given.</summary>
    public void ReleaseAllBut(IEnumerable<Storage> needed)
    {
        var kept = needed.ToHashSet();
        made.RemoveAll(storage =>
        {
            if (kept.Contains(storage))
            {
                return false;
            }

            storage.Release();
            return true;
        });
    }

    public void Dispose() => current = outer;
}
