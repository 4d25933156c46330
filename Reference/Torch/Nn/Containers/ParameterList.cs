namespace TorchSharp.Modules;

/// <summary>A list of parameters that registers them under their places.</summary>
public class ParameterList : nn.Module, IList<Parameter>
{
    private readonly List<Parameter> items = [];

    public ParameterList(params Parameter[] parameters) : base(nameof(ParameterList)) => extend(parameters);

    public int Count => items.Count;
    public bool IsReadOnly => false;
    public Parameter this[int index] { get => items[index]; set => Change(() => items[index] = value); }
    public void Add(Parameter item) => Change(() => items.Add(item));
    public void append(params Parameter[] parameters) => extend(parameters);
    public void extend(IEnumerable<Parameter> parameters) => Change(() => items.AddRange(parameters));
    public void Insert(int index, Parameter item) => Change(() => items.Insert(index, item));
    public void RemoveAt(int index) => Change(() => items.RemoveAt(index));
    public void Clear() => Change(items.Clear);
    public bool Contains(Parameter item) => items.Contains(item);
    public int IndexOf(Parameter item) => items.IndexOf(item);
    public void CopyTo(Parameter[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);
    public IEnumerator<Parameter> GetEnumerator() => items.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Remove(Parameter item)
    {
        var place = IndexOf(item);
        if (place >= 0)
            RemoveAt(place);

        return place >= 0;
    }

    /// <summary>Changes the list, and names the parameters after their places.</summary>
    private void Change(Action change)
    {
        change();
        ClearParameters();
        for (var i = 0; i < items.Count; i++)
            register_parameter(i.ToString(), items[i]);
    }
}
