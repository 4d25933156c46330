namespace TorchSharp;

/// <summary>
/// The storage that this thread allocates during one step of a backward pass. Only the most recently opened instance notes it.
/// </summary>
internal sealed class StepStorage : IDisposable
{
    [ThreadStatic] private static StepStorage? current;
    private readonly StepStorage? outer = current;
    private readonly List<Storage> allocated = [];

    private StepStorage() { }

    public static StepStorage Open() => current = new StepStorage();
    public static void Note(Storage storage) => current?.allocated.Add(storage);

    /// <summary>Releases all that the step allocated. Gradients that wait for later steps hold references of their own.</summary>
    public void Release()
    {
        foreach (var storage in allocated)
            storage.Release();

        allocated.Clear();
    }

    /// <summary>Ends the noting. What was noted and not released is left to the garbage collector.</summary>
    public void Dispose() => current = outer;
}
