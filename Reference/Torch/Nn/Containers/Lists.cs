namespace TorchSharp.Modules;

/// <summary>A list of modules that registers them under their places; it computes nothing itself.</summary>
public class ModuleList<T> : nn.Module, IList<T> where T : nn.Module
{
    private readonly List<T> items = [];

    public ModuleList(params T[] modules) : base("ModuleList") => extend(modules);

    public int Count => items.Count;
    public bool IsReadOnly => false;
    public T this[int index] { get => items[index]; set => Change(() => items[index] = value); }
    public void Add(T item) => Change(() => items.Add(item));
    public void append(params T[] parameters) => extend(parameters);
    public void extend(IEnumerable<T> modules) => Change(() => items.AddRange(modules));
    public void Insert(int index, T item) => Change(() => items.Insert(index, item));
    public void RemoveAt(int index) => Change(() => items.RemoveAt(index));
    public void Clear() => Change(items.Clear);
    public bool Contains(T item) => items.Contains(item);
    public int IndexOf(T item) => items.IndexOf(item);
    public void CopyTo(T[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Remove(T item)
    {
        var place = IndexOf(item);
        if (place >= 0)
            RemoveAt(place);

        return place >= 0;
    }

    /// <summary>Changes the list, and names the modules after their places.</summary>
    private void Change(Action change)
    {
        change();
        ClearModules();
        for (var i = 0; i < items.Count; i++)
            register_module(i.ToString(), items[i]);
    }
}
