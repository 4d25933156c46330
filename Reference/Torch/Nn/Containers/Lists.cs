namespace TorchSharp.Modules;

/// <summary>A list of modules that registers them; it computes nothing itself.</summary>
public class ModuleList<T> : nn.Module, IReadOnlyList<T> where T : nn.Module
{
    private readonly List<T> items = [];

    public ModuleList(params T[] modules) : base("ModuleList") => Array.ForEach(modules, Add);

    public int Count => items.Count;
    public T this[int index] => items[index];

    public void Add(T item)
    {
        register_module(Count.ToString(), item);
        items.Add(item);
    }

    public void append(T item) => Add(item);
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A list of parameters that registers them.</summary>
public class ParameterList : nn.Module, IReadOnlyList<Parameter>
{
    private readonly List<Parameter> items = [];

    public ParameterList(params Parameter[] parameters) : base(nameof(ParameterList)) => Array.ForEach(parameters, Add);

    public int Count => items.Count;
    public Parameter this[int index] => items[index];

    public void Add(Parameter item)
    {
        register_parameter(Count.ToString(), item);
        items.Add(item);
    }

    public IEnumerator<Parameter> GetEnumerator() => items.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Modules under names, registered; it computes nothing itself.</summary>
public class ModuleDict<T> : nn.Module, IEnumerable<(string, T)> where T : nn.Module
{
    private readonly OrderedDictionary<string, T> items = [];

    public ModuleDict(params (string Name, T Module)[] modules) : base("ModuleDict") =>
        Array.ForEach(modules, item => Add(item.Name, item.Module));

    public int Count => items.Count;
    public IEnumerable<string> Keys => items.Keys;
    public IEnumerable<T> Values => items.Values;
    public T this[string name] => items[name];
    public bool ContainsKey(string name) => items.ContainsKey(name);

    public void Add(string name, T module)
    {
        register_module(name, module);
        items.Add(name, module);
    }

    public IEnumerator<(string, T)> GetEnumerator() => items.Select(item => (item.Key, item.Value)).GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
