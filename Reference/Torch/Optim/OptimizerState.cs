namespace TorchSharp;

/// <summary>What an optimizer remembers of one parameter from step to step.</summary>
internal sealed class OptimizerState
{
    private readonly Dictionary<string, Array> memories = [];

    /// <summary>1 at the first step.</summary>
    public int StepCount { get; set; }

    /// <summary>One number for each element, zero at first.</summary>
    public Span<T> Memory<T>(string name, int count)
    {
        if (!memories.TryGetValue(name, out var memory))
        {
            memories[name] = memory = new T[count];
        }

        return (T[])memory;
    }
}
