namespace TorchSharp;

/// <summary>Disposes, at its end, every tensor made on this thread since it was opened and not moved out.</summary>
public sealed class DisposeScope : IDisposable
{
    private readonly DisposeScope? outer = DisposeScopeManager.Current;
    private readonly HashSet<Tensor> tensors = new(ReferenceEqualityComparer.Instance);

    internal DisposeScope() => DisposeScopeManager.Current = this;
    internal Tensor[] Tensors => [.. tensors];
    public int DisposablesCount => tensors.Count;
    public bool Contains(IDisposable disposable) => disposable is Tensor tensor && tensors.Contains(tensor);

    /// <summary>Moves a tensor into this scope.</summary>
    public T Attach<T>(T disposable) where T : IDisposable
    {
        if (disposable is Tensor tensor)
        {
            tensor.Scope?.Remove(tensor);
            Add(tensor);
        }

        return disposable;
    }

    public T MoveToOuter<T>(T disposable) where T : IDisposable
    {
        MoveToOuter([disposable]);
        return disposable;
    }

    public void MoveToOuter(params IEnumerable<IDisposable> disposables)
    {
        foreach (var tensor in disposables.OfType<Tensor>().Where(Remove))
            outer?.Add(tensor);
    }

    /// <summary>Removes a tensor from the scope without disposing it.</summary>
    public T Detach<T>(T disposable) where T : IDisposable
    {
        Detach([disposable]);
        return disposable;
    }

    public void Detach(params IEnumerable<IDisposable> disposables)
    {
        foreach (var tensor in disposables.OfType<Tensor>())
            Remove(tensor);
    }

    public void DisposeEverything() => DisposeEverythingBut();

    public void DisposeEverythingBut(params IEnumerable<IDisposable> keep)
    {
        var kept = keep.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var tensor in tensors.Where(t => !kept.Contains(t)).ToArray())
            tensor.Dispose();
    }

    public void Dispose()
    {
        DisposeEverything();
        if (DisposeScopeManager.Current == this)
            DisposeScopeManager.Current = outer;
    }

    internal void Add(Tensor tensor)
    {
        tensors.Add(tensor);
        tensor.Scope = this;
    }

    internal bool Remove(Tensor tensor)
    {
        tensor.Scope = null;
        return tensors.Remove(tensor);
    }
}
