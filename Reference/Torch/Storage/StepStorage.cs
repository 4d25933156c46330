namespace TorchSharp;

/// <summary>The storage that this thread allocates during one step of a backward pass, until another of these is opened within.</summary>
internal sealed class StepStorage : IDisposable
{
    [ThreadStatic] private static StepStorage? current;
    private readonly StepStorage? outer = current;
    private readonly List<Storage> allocated = [];

    private StepStorage() { }

    public static StepStorage Open() => current = new StepStorage();
    public static void Note(Storage storage) => current?.allocated.Add(storage);

    /// <summary>Gives up the first references: of what the step allocated, only the gradients that wait are still needed.</summary>
    public void Release()
    {
        foreach (var storage in allocated)
            storage.Release();

        allocated.Clear();
    }

    /// <summary>Ends the noting. What is noted and was not released is left to the garbage collector.</summary>
    public void Dispose() => current = outer;
}
