using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A loss as a module of (input, target).</summary>
public abstract class Loss<T1, T2, TResult>(nn.Reduction reduction, string name) : nn.Module<T1, T2, TResult>(name)
{
    public nn.Reduction reduction { get; } = reduction;
}
