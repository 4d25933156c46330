namespace TorchSharp.Modules;

/// <summary>A module that has neither parameters nor buffers, and no submodule that has.</summary>
internal interface IParameterLess;

/// <summary>A function as a module, without parameters.</summary>
public abstract class ParameterLessModule<T1, TResult> : nn.Module<T1, TResult>, IParameterLess
{
    private readonly Func<T1, TResult>? function;

    protected ParameterLessModule(string name) : base(name) { }
    private protected ParameterLessModule(string name, Func<T1, TResult> function) : base(name) => this.function = function;

    public override TResult forward(T1 input) => function!(input);

    /// <exception cref="InvalidOperationException">Always: there are no buffers here.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) =>
        throw new InvalidOperationException("Cannot register a buffer on a module that is declared 'parameter-less.'");

    /// <exception cref="InvalidOperationException">Always: there are no parameters here.</exception>
    public override void register_parameter(string name, Parameter param) =>
        throw new InvalidOperationException("Cannot register a parameter on a module that is declared 'parameter-less.'");

    /// <exception cref="InvalidOperationException">The submodule may have parameters.</exception>
    public override void register_module(string name, nn.Module submodule)
    {
        if (submodule is not IParameterLess)
            throw new InvalidOperationException("Submodules of a parameter-less module must also be parameter-less.");

        base.register_module(name, submodule);
    }
}
