namespace TorchSharp.Modules;

/// <summary>A list of modules; the module that has it in a field registers them under their places.</summary>
public class ModuleList<T> : nn.Module, IList<T> where T : nn.Module
{
    private readonly List<T> items = [];
    private bool isRegistered;

    public ModuleList(params T[] modules) : base("ModuleList") => extend(modules);

    public int Count => items.Count;
    public bool IsReadOnly => false;
    public T this[int index] { get => items[index]; set => items[index] = value; }
    public void Add(T item) => items.Add(item);
    public void append(params T[] parameters) => extend(parameters);
    public void extend(IEnumerable<T> modules) => items.AddRange(modules);
    public void Insert(int index, T item) => items.Insert(index, item);
    public void RemoveAt(int index) => items.RemoveAt(index);
    public void Clear() => items.Clear();
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

    /// <summary>Registers the modules, once. As in TorchSharp, what is added later has no parameters here.</summary>
    protected override void RegisterComponents()
    {
        for (var i = 0; i < items.Count && !isRegistered; i++)
            register_module(i.ToString(), items[i]);

        isRegistered = true;
    }
}
