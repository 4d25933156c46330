namespace TorchSharp.Modules;

/// <summary>An optimizer whose state can be saved and loaded, in TorchSharp's file format.</summary>
public abstract class OptimizerHelper : Optimizer
{
    internal OptimizerHelper(IEnumerable<ParamGroup> groups, OptimizerOptions defaults) : base(groups, defaults) { }

    /// <summary>The names of the tensors in each parameter's state, in the order of files, and whether each is always there.</summary>
    internal abstract (string Name, bool IsAlways)[] Memories { get; }
    internal virtual bool SavesStepCount => true;
    internal virtual bool SavesProduct => false;

    /// <summary>The options of each group and the state of each parameter: the objects themselves, not copies.</summary>
    public virtual StateDictionary state_dict() =>
        new([.. ParamGroups.Cast<ParamGroup>().Select(group => group.Options)], [.. parameters().Select(StateOf)]);

    /// <summary>Copies another optimizer's options and state.</summary>
    /// <exception cref="ArgumentException">The other has another number of groups or parameters.</exception>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        var own = Matching(state_dict.Options.Count, state_dict.State.Count);
        foreach (var (target, source) in own.Options.Zip(state_dict.Options))
            target.Values = [.. source.Values];

        foreach (var (target, source) in own.State.Zip(state_dict.State))
            target.CopyFrom(source);
    }

    public void save_state_dict(string location)
    {
        using var writer = new BinaryWriter(File.Create(location));
        save_state_dict(writer);
    }

    public void save_state_dict(BinaryWriter writer)
    {
        var own = state_dict();
        writer.Write(GetType().Name);
        writer.Write7BitEncodedInt64(own.Options.Count);
        writer.Write7BitEncodedInt64(own.State.Count);
        own.Options.ForEach(options => OptimizerFile.Write(writer, options));
        own.State.ForEach(state => OptimizerFile.Write(writer, state, this));
    }

    public void load_state_dict(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        load_state_dict(reader);
    }

    /// <exception cref="InvalidDataException">The file is another kind of optimizer's.</exception>
    /// <exception cref="ArgumentException">The file has another number of groups or parameters.</exception>
    public void load_state_dict(BinaryReader reader)
    {
        var name = reader.ReadString();
        var own = name != GetType().Name
            ? throw new InvalidDataException(
                $"Mismatched optimizer type: expected '{GetType().Name}', but found '{name}' in the loaded stream.")
            : Matching(reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
        own.Options.ForEach(options => OptimizerFile.Read(reader, options));
        own.State.ForEach(state => OptimizerFile.Read(reader, state, this));
    }

    private StateDictionary Matching(long options, long states)
    {
        var own = state_dict();
        return own.Options.Count == options && own.State.Count == states
            ? own
            : throw new ArgumentException(
                $"The state has {options} groups and {states} parameters, but the optimizer {own.Options.Count} and {own.State.Count}.");
    }
}
