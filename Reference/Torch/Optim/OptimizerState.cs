namespace TorchSharp.Modules;

/// <summary>The state that an optimizer keeps for one parameter between steps.</summary>
public abstract class OptimizerState
{
    private readonly Parameter parameter;
    private Dictionary<string, Array> memories = [];

    private protected OptimizerState(Parameter parameter) => this.parameter = parameter;

    /// <summary>1 at the first step.</summary>
    internal int StepCount { get; set; }

    /// <summary>A product over the steps so far, for optimizers that need one.</summary>
    internal double Product { get; set; } = 1;

    /// <summary>One number for each element, zero at first.</summary>
    internal Span<T> Memory<T>(string name, int count)
    {
        if (!memories.TryGetValue(name, out var memory))
            memories[name] = memory = new T[count];

        return (T[])memory;
    }

    internal bool Has(string name) => memories.ContainsKey(name);

    /// <summary>A state vector in the parameter's shape.</summary>
    internal Tensor this[string name]
    {
        get => Has(name) ? from_array(memories[name]).reshape(parameter.shape) : zeros_like(parameter).detach();
        set => memories[name] = Numbers(value);
    }

    internal void CopyFrom(OptimizerState other)
    {
        (StepCount, Product) = (other.StepCount, other.Product);
        memories = other.memories.ToDictionary(memory => memory.Key, memory => (Array)memory.Value.Clone());
    }

    private static Array Numbers(Tensor tensor) =>
        tensor.dtype == ScalarType.Float32 ? tensor.data<float>().ToArray() : tensor.data<double>().ToArray();

    /// <summary>The state of any of the optimizers here.</summary>
    internal sealed class Plain(Parameter parameter) : OptimizerState(parameter);
}
