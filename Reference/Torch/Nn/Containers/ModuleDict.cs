namespace TorchSharp.Modules;

/// <summary>Modules under names, in the order in which they were added; the module that has it in a field registers them.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "TorchSharp's name")]
public class ModuleDict<T> : nn.Module, IDictionary<string, T>, IList<(string, T)> where T : nn.Module
{
    private readonly OrderedDictionary<string, T> named = [];
    private bool isRegistered;

    public ModuleDict() : base("ModuleDict") { }

    public int Count => named.Count;
    public bool IsReadOnly => false;
    public ICollection<string> Keys => named.Keys;
    public ICollection<T> Values => named.Values;
    public T this[string key] { get => named[key]; set => named[key] = value; }

    public (string, T) this[int index]
    {
        get => Pair(named.GetAt(index));
        set
        {
            named.RemoveAt(index);
            named.Insert(index, value.Item1, value.Item2);
        }
    }

    public void Add(string key, T value) => named.Add(key, value);
    public void Add((string, T) item) => Add(item.Item1, item.Item2);
    public void Add(KeyValuePair<string, T> item) => Add(item.Key, item.Value);
    public void Insert(int index, (string, T) item) => named.Insert(index, item.Item1, item.Item2);
    public void RemoveAt(int index) => named.RemoveAt(index);

    public bool Remove(string key) => named.Remove(key);

    public bool Remove((string, T) item) => Contains(item) && Remove(item.Item1);
    public bool Remove(KeyValuePair<string, T> item) => Remove(Pair(item));
    public void Clear() => named.Clear();
    public void clear() => Clear();
    public bool ContainsKey(string key) => named.ContainsKey(key);
    public bool Contains((string, T) item) => named.TryGetValue(item.Item1, out var module) && ReferenceEquals(module, item.Item2);
    public bool Contains(KeyValuePair<string, T> item) => Contains(Pair(item));
    public int IndexOf((string, T) item) => Contains(item) ? named.IndexOf(item.Item1) : -1;
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => named.TryGetValue(key, out value);
    public void CopyTo((string, T)[] array, int arrayIndex) => this.ToArray<(string, T)>().CopyTo(array, arrayIndex);

    public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, T>>)named).CopyTo(array, arrayIndex);

    /// <summary>Names and modules, as pairs.</summary>
    public IEnumerator<(string, T)> items() => GetEnumerator();
    public IEnumerable<string> keys() => named.Keys;
    public IEnumerable<T> values() => named.Values;
    public IEnumerator<(string, T)> GetEnumerator() => named.Select(Pair).GetEnumerator();
    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() => named.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static (string, T) Pair(KeyValuePair<string, T> item) => (item.Key, item.Value);

    /// <summary>Registers the modules, once. As in TorchSharp, what is added later has no parameters here.</summary>
    protected override void RegisterComponents()
    {
        foreach (var (name, module) in named.Where(_ => !isRegistered))
            register_module(name, module);

        isRegistered = true;
    }
}
