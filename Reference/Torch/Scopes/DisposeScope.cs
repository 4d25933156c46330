namespace TorchSharp;

/// <summary>Disposes, at its end, every tensor made on this thread since it was opened and not moved out.</summary>
/// <remarks>Functions of several tensors return them, so that a call can end a computation.</remarks>
public sealed class DisposeScope : IDisposable
{
    private readonly DisposeScope? outer = DisposeScopeManager.Current;
    private readonly HashSet<Tensor> tensors = new(ReferenceEqualityComparer.Instance);

    internal DisposeScope() => DisposeScopeManager.Current = this;
    internal Tensor[] Tensors => [.. tensors];
    public int DisposablesCount => tensors.Count;
    public bool Contains(IDisposable disposable) => disposable is Tensor tensor && tensors.Contains(tensor);

    /// <summary>Moves a tensor into this scope.</summary>
    public void Attach(IDisposable disposable)
    {
        if (disposable is not Tensor tensor)
            return;

        tensor.Scope?.Remove(tensor);
        Add(tensor);
    }

    public void Attach(params IDisposable[] disposables) => Array.ForEach(disposables, Attach);

    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        IDisposable[] all = [.. disposables];
        Attach(all);
        return all;
    }

    /// <summary>Moves tensors to the scope that was open when this one was opened; out of all scopes if there was none.</summary>
    public T MoveToOuter<T>(T disposable) where T : IDisposable
    {
        MoveToOuter([disposable]);
        return disposable;
    }

    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
    {
        MoveToOuter([first, second]);
        return (first, second);
    }

    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
    {
        MoveToOuter([first, second, third]);
        return (first, second, third);
    }

    public void MoveToOuter(params IDisposable[] disposables) => MoveToOuter(disposables.AsEnumerable());

    public void MoveToOuter(IEnumerable<IDisposable> disposables)
    {
        foreach (var tensor in disposables.OfType<Tensor>().Where(Remove))
            outer?.Add(tensor);
    }

    /// <summary>Removes tensors from the scope without disposing them.</summary>
    public T Detach<T>(T disposable) where T : IDisposable
    {
        Detach([disposable]);
        return disposable;
    }

    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
    {
        Detach([first, second]);
        return (first, second);
    }

    public (T1 first, T2 second, T3 third) Detach<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
    {
        Detach([first, second, third]);
        return (first, second, third);
    }

    public void Detach(params IDisposable[] disposables) => Detach(disposables.AsEnumerable());

    public void Detach(IEnumerable<IDisposable> disposables)
    {
        foreach (var tensor in disposables.OfType<Tensor>())
            Remove(tensor);
    }

    public void DisposeEverything() => DisposeEverythingBut([]);

    public T DisposeEverythingBut<T>(T keep) where T : IDisposable
    {
        DisposeEverythingBut([keep]);
        return keep;
    }

    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
    {
        DisposeEverythingBut([first, second]);
        return (first, second);
    }

    public (T1 first, T2 second, T3 third) DisposeEverythingBut<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
    {
        DisposeEverythingBut([first, second, third]);
        return (first, second, third);
    }

    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut(keep.AsEnumerable());

    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        var kept = inKeep.ToHashSet(ReferenceEqualityComparer.Instance);
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
